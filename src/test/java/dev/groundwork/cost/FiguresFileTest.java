package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresFileTest {

    @Test
    void fieldsSideBySideAreNotDeep() {
        assertThat(FiguresFile.fields("a: {low: 1}\nb: {low: 2}\nc: {low: 3}\nd: [4]\ne: [5]\nf: 6\n"))
                .asInstanceOf(MAP)
                .containsOnlyKeys("a", "b", "c", "d", "e", "f")
                .containsEntry("c", Map.of("low", "3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {b: {c: 1}} | expected at most 2 levels, and no aliases, got more in line 1",
                "a: [[1]] | expected at most 2 levels, and no aliases, got more in line 1",
                "{a: &x 1, b: *x} | expected at most 2 levels, and no aliases, got more in line 1",
                "a | expected fields with a figure each, got none"
            })
    void whatIsDeeperOrNothingIsRefused(String yaml, String message) {
        assertThatThrownBy(() -> FiguresFile.fields(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
