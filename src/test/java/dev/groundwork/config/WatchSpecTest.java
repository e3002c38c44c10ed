package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchSpecTest {

    @ParameterizedTest
    @ValueSource(strings = {"on-call", "on-call@example", "@example.com", "on call@example.com"})
    void refusesWhatIsNoAddress(String email) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchSpec(List.of(email), 2000))
                .withMessage("emails: expected an address such as on-call@example.com, got '" + email + "'");
    }
}
