package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "plan --help", "synth --help", "completion --help"})
    void explainsEveryCommandWithinEightyColumns(String arguments) {
        var run = CommandRun.of(arguments.split(" ", -1));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: groundwork");
        assertThat(run.out().lines().filter(line -> line.length() > 80)).isEmpty();
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        var run = CommandRun.of("pln");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("groundwork plan");
    }

    @Test
    void colourStaysOutOfWhatIsNoTerminal() {
        assertThat(CommandRun.of("--help").out()).doesNotContain("\u001b[");
    }

    @Test
    void printsACompletionScriptThatKnowsTheCommands() {
        assertThat(CommandRun.of("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("plan")
                .contains("synth");
    }

    @Test
    void saysInOneLineThatNodeIsMissing() {
        var run = CommandRun.in(CommandRun.PROJECT, CommandRun.PROJECT, Map.of("PATH", "/nowhere"), "synth");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("groundwork: needs Node, version 20 or newer, expected on the PATH, got none\n");
    }

    /** Before anything is built, whichever command reads the blueprint. */
    @Test
    void refusesFlowsThatNoNetworkAclCanHold() {
        var ports =
                IntStream.range(0, 20).mapToObj(n -> String.valueOf(2 * n + 1)).collect(Collectors.joining(", "));
        var run = CommandRun.of("plan", "--set", "flows=[{from: cluster, to: stream, ports: [" + ports + "]}]");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("networks.services.segments.production (line ")
                .contains("): expected flows that a network ACL can hold in 20 rules per direction, got 25");
    }

    @Test
    void refusesAContextThatIsNotJson() {
        var run =
                CommandRun.in(CommandRun.PROJECT, CommandRun.PROJECT, Map.of("CDK_CONTEXT_JSON", "{blueprint"), "plan");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("CDK_CONTEXT_JSON: expected JSON, got '{blueprint'");
    }
}
