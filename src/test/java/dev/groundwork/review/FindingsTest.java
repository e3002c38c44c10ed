package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How findings of several sources become one list, and what acknowledgements do to it. */
class FindingsTest {

    private static final String MANIFEST = """
            {"artifacts": {"Data": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/us-west-2",
              "properties": {"templateFile": "Data.json", "terminationProtection": true}}}}
            """;

    private static final String BURSTABLE = """
            {"Parameters": {"Size": {"Type": "String"}},
             "Resources": {
              "Small": {"Type": "AWS::EC2::Instance", "Metadata": {"aws:cdk:path": "Data/Node/Small"},
                "Properties": {"InstanceType": "t3.large", "MetadataOptions": {"HttpTokens": "required"},
                  "BlockDeviceMappings": [{"Ebs": {"Encrypted": true}}]}},
              "Open": {"Type": "AWS::EC2::LaunchTemplate",
                "Properties": {"LaunchTemplateData": {"InstanceType": {"Ref": "Size"},
                  "MetadataOptions": {"HttpTokens": "required"}}}}}}
            """;

    private static final String REPORT = """
            {"pluginReports": [{"pluginName": "validator", "violations": [
              {"ruleName": "W3030", "severity": "warning", "description": "no such word", "suggestedFix": "use another",
               "violatingConstructs": [{"constructPath": "Data/Node/Small", "cloudFormationResource":
                 {"templatePath": "Data.json", "logicalId": "Small", "propertyPaths": ["Properties.Tenancy"]}}]},
              {"ruleName": "W3030", "severity": "warning", "description": "no such word", "suggestedFix": "use another",
               "violatingConstructs": [{"constructPath": "Data/Node/Small", "cloudFormationResource":
                 {"templatePath": "Data.json", "logicalId": "Small", "propertyPaths": ["Properties.Tenancy"]}}]}]}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void anAssembly() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), MANIFEST);
        Files.writeString(folder.resolve("Data.json"), BURSTABLE);
    }

    @Test
    void aFindingSaysRulePlaceAndWhatWasSeen() {
        var finding = of("BRIEF-6", review()).stream()
                .filter(Finding::stands)
                .findFirst()
                .orElseThrow();

        assertThat(finding.place().name()).isEqualTo("Data/Small");
        assertThat(finding.place().constructPath()).isEqualTo("Data/Node/Small");
        assertThat(finding.place().lineIfKnown()).contains(3);
        assertThat(finding.detail()).isEqualTo("it is a t3.large");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.advice().requirement()).isEqualTo("machine is not burstable");
    }

    @Test
    void whatCannotBeToldIsAFindingAndNeverAPass() {
        var open = of("BRIEF-6", review()).stream().filter(Finding::open).toList();

        assertThat(open).singleElement().satisfies(finding -> {
            assertThat(finding.place().name()).isEqualTo("Data/Open");
            assertThat(finding.detail()).contains("parameter");
        });
        assertThat(review(acknowledge("BRIEF-6", "Data/Small")).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void anErrorThatStandsMakesTheAnswerNo() {
        assertThat(review().verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void anAcknowledgementNamesAResourceAStackOrAConstructAboveIt() {
        for (var written : List.of("Data/Small", "Data", "Data/Node", "Data/Node/Small")) {
            assertThat(of("BRIEF-6", review(acknowledge("BRIEF-6", written))))
                    .as(written)
                    .filteredOn(finding -> finding.place().logicalId().equals("Small"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.acknowledged()).contains("because we say so"));
        }
    }

    @Test
    void anAcknowledgementThatMatchesNothingIsAFinding() {
        var review = review(acknowledge("BRIEF-6", "Data/No"), acknowledge("BRIEF-6", "Data/Node/Sm"));

        assertThat(of("ACK-1", review))
                .extracting(Finding::detail)
                .containsExactly("BRIEF-6 at Data/No matches nothing", "BRIEF-6 at Data/Node/Sm matches nothing");
    }

    @Test
    void theValidatorsFindingsAreThereOnceEach() throws IOException {
        Files.writeString(folder.resolve("validation-report.json"), REPORT);

        assertThat(of("W3030", review())).singleElement().satisfies(finding -> {
            assertThat(finding.source()).isEqualTo("validator");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.place().name()).isEqualTo("Data/Small");
            assertThat(finding.detail()).isEqualTo("/Tenancy");
            assertThat(finding.advice().fix()).isEqualTo("use another");
        });
    }

    @Test
    void whatAnotherToolSaysOfARuleOfOursIsNotSaidTwice() throws IOException {
        Files.writeString(folder.resolve("Data.json"), """
                {"Resources": {"Disk": {"Type": "AWS::EC2::Volume", "Properties": {"Size": 10}}}}
                """);
        var disk = new Place("Data", "Disk", "", "Data.json", Place.NO_LINE);

        var review = Review.of(
                CloudAssembly.read(folder),
                ReviewInput.on(Judged.TODAY)
                        .with(List.of(nag("AwsSolutions-EC26", disk), nag("AwsSolutions-X1", disk))));

        assertThat(review.findings()).extracting(Finding::rule).contains("ENC-1", "AwsSolutions-X1");
        assertThat(review.findings()).extracting(Finding::rule).doesNotContain("AwsSolutions-EC26");
    }

    @Test
    void aMacroIsAPartThatWasNotReviewed() throws IOException {
        Files.writeString(folder.resolve("Data.json"), """
                {"Transform": "Everything-2020-01-01", "Resources": {"Disk": {"Type": "AWS::SNS::Topic"}}}
                """);

        assertThat(of("READ-1", review())).singleElement().satisfies(finding -> {
            assertThat(finding.open()).isTrue();
            assertThat(finding.detail()).contains("Everything-2020-01-01");
        });
    }

    private static Finding nag(String rule, Place place) {
        return new Finding(
                rule,
                "cdk-nag",
                Severity.ERROR,
                Pillar.SECURITY,
                place,
                new Advice("said by another tool", "", ""),
                "",
                false,
                Optional.empty());
    }

    private static Acknowledgement acknowledge(String rule, String resource) {
        return new Acknowledgement(rule, resource, "because we say so");
    }

    private static List<Finding> of(String rule, Review review) {
        return review.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private Review review(Acknowledgement... words) {
        return Review.of(
                CloudAssembly.read(folder),
                ReviewInput.on(Judged.TODAY).knowing(Judged.INSTANCES).acknowledging(List.of(words)));
    }
}
