package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values with a notation of their own. */
class NotationsTest {

    @ParameterizedTest
    @CsvSource({"443, 443, 443", "30000-32767, 30000, 32767", "1-65535, 1, 65535"})
    void readsPorts(String text, int from, int to) {
        assertThat(PortRange.parse(text)).isEqualTo(new PortRange(from, to)).hasToString(text);
    }

    @Test
    void aRangeOfOnePortIsAPort() {
        assertThat(PortRange.parse("443-443")).hasToString("443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "443-442", "-443", "443-", "http", "", "4 43", "1000000"})
    void refusesWhatAreNoPorts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortRange.parse(text))
                .withMessage("expected a port from 1 to 65535 or a range such as 30000-32767, got '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/16", "/27", "/28"})
    void readsPrefixLengths(String text) {
        assertThat(PrefixLength.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/15", "/29", "27", "/", "/2x", ""})
    void refusesOtherPrefixLengths(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrefixLength.parse(text))
                .withMessage("expected /16 to /28, got '" + text + "'");
    }
}
