package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostCommandTest {

    private static final String GATE = "Resources: {Gate: {Type: 'AWS::EC2::NatGateway'}}";
    private static final String NODE =
            "Resources: {Node: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large}}}";

    @TempDir
    private Path folder;

    @Test
    void pricesATemplateThatSomebodyElseWrote() throws IOException {
        var run = cost(GATE);

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("total")))
                .singleElement()
                .asString()
                .containsSubsequence("35.10", "41.85", "77.85");
    }

    @Test
    void endsWithOneWhereALineHasNoPrice() throws IOException {
        var run = cost("Resources: {It: {Type: 'AWS::Braket::Anything'}}");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Not priced", "AWS::Braket::Anything", "no tariff for this type");
    }

    @Test
    void endsWithZeroWhereThatIsAllowed() throws IOException {
        assertThat(cost("Resources: {It: {Type: 'AWS::Braket::Anything'}}", "--allow-unpriced")
                        .exit())
                .isZero();
    }

    @Test
    void pricesNothingInARegionWithoutABook() throws IOException {
        var run = costIn("eu-west-1", "Resources: {Ip: {Type: 'AWS::EC2::EIP'}}");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("no price of AmazonVPC PublicIPv4:InUseAddress in eu-west-1");
    }

    @Test
    void namesTheSourceOfEveryPriceInJson() throws IOException {
        var run = cost("Resources: {Ip: {Type: 'AWS::EC2::EIP'}}", "--format", "json");

        assertThat(run.out()).contains("\"schema\": \"groundwork/estimate/1\"", "\"source\": \"", "\"date\": \"20");
    }

    @Test
    void fitsAHundredColumns() throws IOException {
        var name = "A".repeat(120);
        var run = cost("Resources: {" + name + ": {Type: 'AWS::EC2::NatGateway'}, B" + name
                + ": {Type: 'AWS::EC2::Instance', Properties: {InstanceType: z9.huge}}}");

        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void writesTheCommittedPageOfTheDefaultBlueprint() {
        var page = folder.resolve("pages/platform.md");
        var run = CommandRun.of("cost", "--format", "markdown", "--output", page.toString(), "--allow-unpriced");

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(page).hasSameTextualContentAs(Path.of("cost/estimate/platform.md"));
        assertThat(page.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void refusesAnOutputThatCannotBeWritten() throws IOException {
        var run = cost(GATE, "--format", "json", "--output", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--output: expected a file that can be written, got");
    }

    @ParameterizedTest
    @CsvSource({"markdown, '# What '", "json, '{'", "csv, 'BillingCurrency,'", "html, '<!doctype html>'"})
    void printsNothingElseInAFormatForPrograms(String format, String beginning) throws IOException {
        var run = cost(GATE, "--format", format);

        assertThat(run.out()).startsWith(beginning);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void bindsTheLinesForATerm() throws IOException {
        var run = cost(NODE, "--commitment", "1y");

        assertThat(run.out()).contains("instance m7g.large, Linux, reserved 1y no upfront", "39.42", "committed for");
    }

    @Test
    void namesTheLegalTerms() throws IOException {
        var run = cost(NODE, "--commitment", "2y");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("expected one of [on-demand, 1y, 3y], got '2y'");
    }

    @Test
    void takesDiscountsOffThatACompanyHas() throws IOException {
        var discounts = Files.writeString(folder.resolve("discounts.yaml"), "AmazonEC2: 10\n");
        var run = cost(GATE, "--discounts", discounts.toString(), "--case", "expected");

        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("discount of 10 % on AmazonEC2") && line.contains("-4.19"))
                .anyMatch(line -> line.startsWith("total after discounts") && line.contains("37.67"));
    }

    private CommandRun cost(String template, String... more) throws IOException {
        return costIn("us-west-2", template, more);
    }

    private CommandRun costIn(String region, String template, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("template.yaml"), template);
        var command = Stream.of("cost", "--assembly", file.toString(), "--region", region);
        return CommandRun.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }
}
