package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.config.Node.Mapping;
import dev.groundwork.config.Node.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {

    @ParameterizedTest
    @CsvSource({
        "on, TEXT",
        "off, TEXT",
        "yes, TEXT",
        "true, FLAG",
        "'\"true\"', TEXT",
        "42, NUMBER",
        "-1, NUMBER",
        "'\"42\"', TEXT",
        "1.5, NUMBER",
        "~, NOTHING",
        "null, NOTHING",
        "10.0.0.0/16, TEXT",
        "/27, TEXT",
        "30000-32767, TEXT",
    })
    void aValueHasTheKindOfYaml12(String text, Scalar.Kind kind) {
        assertThat(Yaml.file(text)).get().extracting("kind").isEqualTo(kind);
    }

    @Test
    void aValueHasTheLineOfItsKey() {
        var root = (Mapping) Yaml.file("a: 1\nb:\n  c: 2\n").orElseThrow();

        assertThat(root.value("a").orElseThrow().origin()).hasToString("line 1");
        assertThat(root.value("b").orElseThrow().origin()).hasToString("line 2");
    }

    @Test
    void anAliasIsTheValueOfItsAnchor() {
        var root = (Mapping) Yaml.file("a: &tiers { public: }\nb: *tiers\n").orElseThrow();

        assertThat(root.value("b")).isEqualTo(root.value("a"));
    }

    @Test
    void aFewAliasesOfLargeValuesAreTooManyValues() {
        var list = "[" + "x, ".repeat(1999) + "x]";

        assertThatThrownBy(() -> Yaml.file("a: &a " + list + "\nb: [" + "*a, ".repeat(9) + "*a]"))
                .hasMessageEndingWith("expected at most 20000 values, aliases followed, got more");
    }

    @Test
    void followsAsManyValuesAsThereMayBe() {
        var list = "[" + "x, ".repeat(1999) + "x]";

        assertThat(Yaml.file("a: &a " + list + "\nb: [" + "*a, ".repeat(7) + "*a]"))
                .isPresent();
    }

    @Test
    void nothingIsNoNode() {
        assertThat(Yaml.file("# a comment\n")).isEmpty();
    }
}
