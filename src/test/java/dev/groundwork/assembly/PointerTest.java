package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerTest {

    private static final Value VALUE = new Value.Fields(Map.of(
            "Tags", new Value.Items(List.of(new Value.Fields(Map.of("a/b", new Value.Text("slash"))))),
            "t~e", new Value.Text("tilde"),
            "", new Value.Text("no name")));

    @ParameterizedTest
    @CsvSource({"/Tags/0/a~1b, slash", "/t~0e, tilde", "/, no name"})
    void walksObjectsAndLists(String pointer, String text) {
        assertThat(VALUE.at(pointer).text()).isEqualTo(text);
    }

    @Test
    void theEmptyPointerIsTheValueItself() {
        assertThat(VALUE.at("")).isSameAs(VALUE);
    }

    @ParameterizedTest
    @CsvSource({"/Missing", "/Missing/Below", "/Tags/1", "/Tags/0/c"})
    void whatIsNotThereIsAbsent(String pointer) {
        assertThat(VALUE.at(pointer).isAbsent()).isTrue();
    }

    @Test
    void aStepIntoWhatHasNoMembersIsAMistakeAndNotAbsent() {
        assertThat(VALUE.at("/t~0e/x").describe()).isEqualTo("expected an object with 'x', got 'tilde'");
        assertThat(VALUE.at("/Tags/Key").describe()).isEqualTo("expected an object with 'Key', got a list");
        assertThat(VALUE.at("/Tags/99999999999").describe())
                .isEqualTo("expected an object with '99999999999', got a list");
    }

    @Test
    void mustStartWithASlash() {
        assertThatThrownBy(() -> VALUE.at("Tags")).hasMessage("expected a JSON pointer such as /Tags/0, got 'Tags'");
    }
}
