package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    private static final Value NUMBER = new Value.Decimal(new BigDecimal("8.10"));
    private static final Value TEXT = new Value.Text("gp3");

    @Test
    void aNumberIsAlsoTextAsItWasWritten() {
        assertThat(NUMBER.text()).isEqualTo("8.10");
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "-1, -1", "0.5, 0.5", "1e3, 1000"})
    void textThatIsANumberCountsAsOne(String text, BigDecimal number) {
        assertThat(new Value.Text(text).number()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "yes, true", "On, true", "false, false", "No, false", "off, false"})
    void textThatSaysYesOrNoCountsAsAFlag(String text, boolean flag) {
        assertThat(new Value.Text(text).flag()).isEqualTo(flag);
    }

    @Test
    void nothingGivesWhatTheCallerSaysNothingMeans() {
        var nothing = Value.absent();
        assertThat(nothing.text("default")).isEqualTo("default");
        assertThat(nothing.number(8)).isEqualTo(BigDecimal.valueOf(8));
        assertThat(nothing.flag(true)).isTrue();
        assertThat(nothing.items()).isEmpty();
        assertThat(nothing.fields()).isEmpty();
        assertThat(nothing.follow()).isEmpty();
    }

    @Test
    void aKnownValueIsNotReplacedByWhatNothingMeans() {
        assertThat(TEXT.text("gp2")).isEqualTo("gp3");
        assertThat(NUMBER.number(1)).isEqualTo(new BigDecimal("8.10"));
        assertThat(new Value.Flag(false).flag(true)).isFalse();
    }

    @Test
    void theWrongKindSaysWhatWasExpectedAndWhatIsThere() {
        assertThatThrownBy(TEXT::number).hasMessage("expected a number, got 'gp3'");
        assertThatThrownBy(TEXT::flag).hasMessage("expected true or false, got 'gp3'");
        assertThatThrownBy(TEXT::items).hasMessage("expected a list, got 'gp3'");
        assertThatThrownBy(TEXT::follow).hasMessage("expected a reference to a resource, got 'gp3'");
        assertThatThrownBy(Value.absent()::text).hasMessage("expected text, got nothing");
        assertThatThrownBy(new Value.Items(List.of())::fields).hasMessage("expected an object, got a list of 0");
    }

    @Test
    void whatIsUnresolvedSaysWhyWhateverIsAskedOfIt() {
        var unresolved = new Unresolved(Reason.PARAMETER, "parameter 'Size' has no default");
        assertThatThrownBy(unresolved::text).hasMessage("parameter 'Size' has no default");
        assertThatThrownBy(unresolved::items).hasMessage("parameter 'Size' has no default");
        assertThatThrownBy(() -> unresolved.flag(true)).hasMessage("parameter 'Size' has no default");
        assertThat(unresolved.at("/any/where")).isSameAs(unresolved);
    }

    @Test
    void anUnresolvedPartMakesTheWholeUnresolved() {
        var unresolved = new Unresolved(Reason.PARAMETER, "why");
        assertThat(new Value.Items(List.of(TEXT, unresolved)).unresolved()).contains(unresolved);
        assertThat(new Value.Fields(Map.of("a", new Value.Items(List.of(unresolved)))).unresolved())
                .contains(unresolved);
        assertThat(new Value.Items(List.of(TEXT)).unresolved()).isEmpty();
    }

    @Test
    void controlCharactersOfAFileReachNoMessage() {
        assertThat(new Unresolved(Reason.MISUSE, "a\u001B[31mb\nc").detail()).isEqualTo("a\uFFFD[31mb\uFFFDc");
    }

    @Test
    void isWrittenAsJsonWithWhatIsNotKnownInPlace() {
        var value = new Value.Fields(Map.of(
                "list", new Value.Items(List.of(NUMBER, new Value.Text("a\"b"), new Unresolved(Reason.ZONES, "why")))));
        assertThat(value.json()).isEqualTo("{\"list\":[8.10,\"a\\\"b\",\"${why}\"]}");
    }
}
