package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostCommandTest {

    @TempDir
    private Path folder;

    @Test
    void pricesATemplateThatSomebodyElseWrote() throws IOException {
        var run = cost("Resources: {Gate: {Type: 'AWS::EC2::NatGateway'}}");

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

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void knowsEveryTypeOfEveryBlueprint(String blueprint) {
        var run = CommandRun.of("cost", "--blueprint", "config/" + blueprint + ".yaml", "--allow-unpriced");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("cluster (").doesNotContain("no tariff for this type");
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
