package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    @Test
    void refusesAContextThatIsNotJson() {
        var run =
                CommandRun.in(CommandRun.PROJECT, CommandRun.PROJECT, Map.of("CDK_CONTEXT_JSON", "{blueprint"), "plan");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("CDK_CONTEXT_JSON: expected JSON, got '{blueprint'");
    }
}
