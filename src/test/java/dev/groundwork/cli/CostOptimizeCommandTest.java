package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.Plans;
import dev.groundwork.report.PublishedSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search on the real blueprints and books; a platform that costs something else than was found ends it with 70. */
class CostOptimizeCommandTest {

    private static final Map<String, CommandRun> DONE = new HashMap<>();

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void findsPlatformsThatCostInTruthWhatItSays(String name) throws IOException {
        var run = run(name);

        assertThat(run.err()).contains("front confirmed in");
        assertThat(run.exit()).isZero();
        assertThat(json(name).path("front")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void keepsTheHardRulesOnTheWholeFront(String name) throws IOException {
        var types = json(name).path("front").findValuesAsText("instanceType");

        assertThat(types).contains("").noneMatch(type -> type.matches("([a-z]+\\.)?t\\d.*"));
        assertThat(written(name).zones()).hasSize(3);
        assertThat(written(name).cluster().orElseThrow().nodes()).isGreaterThanOrEqualTo(3);
        assertThat(written(name).stream().orElseThrow().brokers()).isEqualTo(3);
        assertThat(written(name).document().orElseThrow().members()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void losesNoSurvivorAndNoMoney(String name) throws IOException {
        var asked = json(name).path("asked");
        var winner = winner(json(name));

        assertThat(winner.path("survivors").intValue())
                .isGreaterThanOrEqualTo(asked.path("survivors").intValue());
        assertThat(new BigDecimal(winner.path("monthly").textValue()))
                .isLessThanOrEqualTo(new BigDecimal(asked.path("monthly").textValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void writesABlueprintWithTheSameAddresses(String name) throws IOException {
        run(name);

        assertThat(Plans.of(written(name))).isEqualTo(Plans.of(read(config(name))));
        assertThat(Files.readAllLines(folder.resolve(name + ".yaml")))
                .containsAll(Files.readAllLines(config(name)).stream()
                        .filter(line -> line.startsWith("#"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void printsWhatItsSchemaSays(String name) throws IOException {
        assertThat(new PublishedSchema("cost/optimum.schema.json").complaints(json(name)))
                .isEmpty();
    }

    @Test
    void countsSurvivorsAsTheBlueprintsMeanThem() throws IOException {
        assertThat(json("platform").at("/asked/survivors").intValue()).isEqualTo(5);
        assertThat(json("lean").at("/asked/survivors").intValue()).isEqualTo(4);
        assertThat(json("resilient").at("/asked/survivors").intValue()).isEqualTo(6);
    }

    @Test
    void givesAReasonForEveryAlternativeAndRegion() throws IOException {
        assertThat(json("platform").path("losers").findValuesAsText("reason"))
                .hasSizeGreaterThan(100)
                .noneMatch(String::isBlank);
        assertThat(json("platform").path("regions").findValuesAsText("reason"))
                .hasSize(6)
                .noneMatch(String::isBlank);
    }

    @Test
    void printsATableOfAHundredColumnsAndTheWinnerAsADiff() throws IOException {
        var run = small("--survivors", "5");
        var blueprint = Files.readAllLines(config("platform"));

        assertThat(run.out().lines().filter(line -> line.isEmpty() || !blueprint.contains(line.substring(1))))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(run.out())
                .contains("--- ", "+++ ", "-services: {", "+services: {", "--keep database")
                .containsPattern("winner +\\d+\\.\\d\\d  5 of 6   us-west-2 +services.instance-type=");
    }

    @Test
    void endsWithOneWhereTheLimitIsTooLow() {
        var run = small("--max-monthly", "1");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("no platform is what the wishes allow");
    }

    @Test
    void offersTheNearestWord() {
        assertThat(CommandRun.of("cost", "optimize", "--keep", "standbye").err())
                .contains("'--keep'", "got 'standbye', did you mean 'standby'?");
        assertThat(CommandRun.of("cost", "optimize", "--region", "us-west2").err())
                .contains("'--region'", "did you mean 'us-west-2'?");
        assertThat(CommandRun.of("cost", "optimize", "--commitment", "3yr").err())
                .contains("'--commitment'", "did you mean '3y'?");
    }

    @Test
    void refusesALimitOfNothing() {
        var run = CommandRun.of("cost", "optimize", "--max-monthly", "0");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--max-monthly: expected an amount above zero, got '0'");
    }

    /** Everything but the service nodes stays, so that there is little to synthesize. */
    private static CommandRun small(String... more) {
        var keep = Stream.of("cluster", "stream", "database", "document", "egress", "region")
                .flatMap(word -> Stream.of("--keep", word));
        var command = Stream.concat(Stream.of("cost", "optimize", "--all"), keep);
        return CommandRun.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    private static synchronized CommandRun run(String name) {
        return DONE.computeIfAbsent(
                name,
                any -> CommandRun.of(
                        "cost",
                        "optimize",
                        "--blueprint",
                        config(name).toString(),
                        "--format",
                        "json",
                        "--write",
                        folder.resolve(name + ".yaml").toString()));
    }

    private static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(run(name).out());
    }

    private static JsonNode winner(JsonNode optimum) {
        return StreamSupport.stream(optimum.path("front").spliterator(), false)
                .filter(point -> point.path("winner").booleanValue())
                .findFirst()
                .orElseThrow();
    }

    private static Blueprint written(String name) {
        run(name);
        return read(folder.resolve(name + ".yaml"));
    }

    private static Path config(String name) {
        return Path.of("config", name + ".yaml");
    }

    private static Blueprint read(Path file) {
        return BlueprintReader.read(file, List.of()).blueprint();
    }
}
