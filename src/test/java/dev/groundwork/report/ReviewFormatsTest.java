package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.cli.Reviewed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A review in every form but the page. */
class ReviewFormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PublishedSchema SCHEMA = new PublishedSchema("config/review.schema.json");

    static Stream<String> blueprints() {
        return Estimates.blueprints();
    }

    static Stream<Function<ReviewDocument, String>> forms() {
        return Stream.of(
                document -> ReviewText.of(document, Ink.PLAIN),
                ReviewMarkdown::of,
                ReviewJson::of,
                ReviewSarif::of,
                document -> NetworkPicture.svg(document.map()),
                document -> NetworkPicture.mermaid(document.map()));
    }

    /** With -Dgolden.update the committed pages are written anew. */
    @ParameterizedTest
    @MethodSource("blueprints")
    void theCommittedPageIsWhatTheCommandPrintsForTheBlueprint(String blueprint) throws IOException {
        var page = Path.of("config/review", blueprint + ".md");
        var text = ReviewMarkdown.of(Reviewed.validated(blueprint));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }

        assertThat(page).hasContent(text);
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void theReviewOfEveryBlueprintHasTheShapeOfTheSchema(String blueprint) throws IOException {
        assertThat(SCHEMA.complaints(json(Reviewed.blueprint(blueprint)))).isEmpty();
    }

    @Test
    void reviewsOfStrangeTemplatesHaveItToo() throws IOException {
        assertThat(SCHEMA.complaints(json(Reviewed.template(Reviewed.HOSTILE)))).isEmpty();
        assertThat(SCHEMA.complaints(json(Reviewed.template("Resources: {}")))).isEmpty();
    }

    @Test
    void theSchemaRefusesAVerdictThatIsNone() throws IOException {
        var json = json(Reviewed.template("Resources: {}"));
        ((ObjectNode) json).put("verdict", "maybe");

        assertThat(SCHEMA.complaints(json)).hasSize(1);
    }

    @Test
    void jsonSaysWhatWasFoundAndWhere() throws IOException {
        var json = json(Reviewed.template("""
                Resources:
                  Db: {Type: 'AWS::RDS::DBInstance', Properties: {PubliclyAccessible: true}}
                """));

        assertThat(json.at("/verdict").asText()).isEqualTo("fails");
        assertThat(json.at("/day").asText()).isEqualTo("2026-11-21");
        var exposed = finding(json.at("/findings"), "rule", "EXPO-2");
        assertThat(exposed.get("resource").asText()).isEqualTo("Db");
        assertThat(exposed.get("template").asText()).isEqualTo("template.yaml");
        assertThat(exposed.get("line").asInt()).isEqualTo(2);
        assertThat(exposed.get("asked").asText()).isEqualTo("this database has no public address");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theSameTemplatesGiveTheSameBytes(Function<ReviewDocument, String> form) {
        assertThat(form.apply(Reviewed.template(Reviewed.HOSTILE)))
                .isEqualTo(form.apply(Reviewed.template(Reviewed.HOSTILE)));
        assertThat(form.apply(Reviewed.blueprint("lean"))).isEqualTo(form.apply(Reviewed.blueprint("lean")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormTakesACommandFromAName(Function<ReviewDocument, String> form) {
        assertThat(form.apply(Reviewed.template(Reviewed.HOSTILE)))
                .doesNotContain("\u001b")
                .doesNotContain("\n  click x");
    }

    @Test
    void textFitsEightyColumns() {
        var text = ReviewText.of(Reviewed.template(Reviewed.HOSTILE.replace("onerror", "o".repeat(200))), Ink.PLAIN)
                + ReviewText.of(Reviewed.blueprint("platform"), Ink.PLAIN);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(text).doesNotContain("\u202e");
    }

    @Test
    void markdownLetsNoNameBecomeMarkup() {
        assertThat(ReviewMarkdown.of(Reviewed.template(Reviewed.HOSTILE)))
                .contains("template/\\<img onerror=alert(1) src=x\\>")
                .doesNotContainPattern("(?<!\\\\)<")
                .doesNotContain("\u202e");
    }

    @Test
    void sarifNamesTheFileAndLineOfATemplate() throws IOException {
        var run = sarif(Reviewed.template("""
                Resources:
                  Db: {Type: 'AWS::RDS::DBInstance', Properties: {PubliclyAccessible: true}}
                """)).at("/runs/0");

        var result = finding(run.get("results"), "ruleId", "EXPO-2");
        assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex") + "/id")
                        .asText())
                .isEqualTo("EXPO-2");
        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.get("kind").asText()).isEqualTo("fail");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("template.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(2);
        assertThat(result.has("suppressions")).isFalse();
    }

    @Test
    void sarifPointsIntoABlueprintAndSuppressesWhatIsAcknowledged() throws IOException {
        var results = sarif(Reviewed.blueprint("lean")).at("/runs/0/results");

        var standby = finding(results, "ruleId", "DATA-5");
        assertThat(standby.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("config/lean.yaml");
        assertThat(standby.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(lineOf("config/lean.yaml", "database:"));
        assertThat(standby.at("/suppressions/0/kind").asText()).isEqualTo("external");
        assertThat(standby.at("/suppressions/0/justification").asText()).isNotEmpty();
        assertThat(finding(results, "ruleId", "READ-1").get("kind").asText()).isEqualTo("open");
    }

    /** What the format asks of a log, a run, a rule and a result, with the words that it allows. */
    @ParameterizedTest
    @MethodSource("blueprints")
    void sarifHasTheStructureOfItsFormat(String blueprint) throws IOException {
        var log = sarif(Reviewed.blueprint(blueprint));

        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.get("$schema").asText()).endsWith("/sarif-schema-2.1.0.json");
        assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("groundwork");
        for (var run : log.get("runs")) {
            assertThat(run.at("/tool/driver/rules")).isNotEmpty().allSatisfy(rule -> {
                assertThat(rule.get("id").asText()).isNotEmpty();
                assertThat(rule.at("/shortDescription/text").asText()).isNotEmpty();
            });
            assertThat(run.get("results")).allSatisfy(result -> {
                assertThat(result.at("/message/text").asText()).isNotEmpty();
                assertThat(List.of("none", "note", "warning", "error"))
                        .contains(result.get("level").asText());
                assertThat(List.of("fail", "open")).contains(result.get("kind").asText());
                assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                                .asInt())
                        .isPositive();
            });
        }
    }

    private static int lineOf(String file, String beginning) throws IOException {
        var lines = Files.readAllLines(Path.of(file));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith(beginning))
                        .findFirst()
                        .orElseThrow());
    }

    private static JsonNode finding(JsonNode findings, String key, String rule) {
        for (var finding : findings) {
            if (finding.get(key).asText().equals(rule)) {
                return finding;
            }
        }
        throw new AssertionError("expected a finding of " + rule + " in " + findings);
    }

    private static JsonNode json(ReviewDocument document) throws IOException {
        return JSON.readTree(ReviewJson.of(document));
    }

    private static JsonNode sarif(ReviewDocument document) throws IOException {
        return JSON.readTree(ReviewSarif.of(document));
    }
}
