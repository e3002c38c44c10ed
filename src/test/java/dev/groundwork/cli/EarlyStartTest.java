package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlyStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "--blueprint config/lean.yaml", "synth --output x", "review --from a --to b", "cost"})
    void pays_for_what_synthesizes(String line) {
        assertThat(EarlyStart.pays(words(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "prices status",
                "--help",
                "-V",
                "synth --help",
                "review --assembly cdk.out",
                "cost --assembly=cdk.out",
                "diff one two",
                "completion"
            })
    void does_not_pay_for_what_needs_no_synthesis(String line) {
        assertThat(EarlyStart.pays(words(line))).isFalse();
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }
}
