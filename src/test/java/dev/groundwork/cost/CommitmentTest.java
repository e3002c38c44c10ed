package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("on demand", Commitment.ON_DEMAND),
                Arguments.of("reserved 1y no upfront", new Commitment(Plan.RESERVED, 1, Upfront.NO)),
                Arguments.of("reserved 3y partial upfront", new Commitment(Plan.RESERVED, 3, Upfront.PARTIAL)),
                Arguments.of(
                        "compute savings plan 3y all upfront",
                        new Commitment(Plan.COMPUTE_SAVINGS_PLAN, 3, Upfront.ALL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadAsItIsWritten(String text, Commitment commitment) {
        assertThat(Commitment.parse(text)).isEqualTo(commitment);
        assertThat(commitment).hasToString(text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "reserved", "reserved 2y no upfront", "on demand 1y no upfront", "spot"})
    void rejectsOtherTexts(String text) {
        assertThatThrownBy(() -> Commitment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a commitment such as 'reserved 1y no upfront', got '" + text + "'");
    }

    @Test
    void onDemandHasNoTerm() {
        assertThatThrownBy(() -> new Commitment(Plan.ON_DEMAND, 1, Upfront.NO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsOnDemandFirst() {
        assertThat(Stream.of("reserved 3y no upfront", "reserved 1y all upfront", "on demand", "reserved 1y no upfront")
                        .map(Commitment::parse)
                        .sorted()
                        .map(Commitment::toString))
                .containsExactly(
                        "on demand", "reserved 1y no upfront", "reserved 1y all upfront", "reserved 3y no upfront");
    }
}
