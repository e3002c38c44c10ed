package dev.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.CliOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README is true on the commit that contains it. */
class DocumentationTest {

    private static final Path README = Path.of("README.md");

    @Test
    void isShortEnoughToBeRead() throws IOException {
        assertThat(GeneratedBlock.without(Files.readString(README)).lines()).hasSizeLessThan(220);
    }

    /** Every line that the README shows of a plan is a line of the plan. */
    @Test
    void showsThePlanAsItIsPrinted() throws IOException {
        var printed = CliOutput.of("plan").lines().toList();
        var shown = Files.readString(README)
                .split("\\$ \\./groundwork plan\n", -1)[1]
                .split("\n\\$ npx", -1)[0];
        assertThat(shown.lines().filter(line -> !line.strip().equals("…")))
                .isNotEmpty()
                .isSubsetOf(printed);
    }

    @Test
    void showsTheProblemsOfABlueprintAsTheyArePrinted() throws IOException {
        var printed =
                CliOutput.problemsOf("plan", "--set", "cluster.instance-type=t4g.large", "--set", "stream.brokers=4");
        var shown =
                Files.readString(README).split("stream\\.brokers=4\n", -1)[1].split("```", -1)[0];
        assertThat(words(shown)).isEqualTo(words(printed));
    }

    static Stream<String> filesThatTheReadmeLinks() throws IOException {
        return Pattern.compile("\\]\\(([^)#:]+)\\)")
                .matcher(Files.readString(README))
                .results()
                .map(link -> link.group(1));
    }

    @ParameterizedTest
    @MethodSource("filesThatTheReadmeLinks")
    void linksToFilesThatExist(String file) {
        assertThat(Path.of(file)).exists();
    }

    @Test
    void listsEveryStackOfTheTopology() throws IOException {
        var topology = Files.readString(Path.of("src/main/java/dev/groundwork/stack/Topology.java"));
        var stacks = Pattern.compile("new (\\w+)Stack\\(")
                .matcher(topology)
                .results()
                .map(stack -> stack.group(1))
                .toList();
        var rows = Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\|")
                .matcher(Files.readString(README))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(rows).isEqualTo(stacks);
    }

    @Test
    void namesTheSameCdkCliAsTheBuildServer() throws IOException {
        assertThat(cdkVersions(README)).isEqualTo(cdkVersions(Path.of(".ci/run")));
    }

    private static List<String> cdkVersions(Path file) throws IOException {
        return Pattern.compile("aws-cdk@([0-9.]*[0-9])")
                .matcher(Files.readString(file))
                .results()
                .map(version -> version.group(1))
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
