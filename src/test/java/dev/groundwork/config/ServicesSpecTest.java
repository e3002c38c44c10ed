package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesSpecTest {

    @ParameterizedTest
    @ValueSource(strings = {"sundays", "cron(0 10 * * *)", "rate(7 days)"})
    void refusesAScheduleWithoutSixFields(String patching) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ServicesSpec("services", "production", 4, "m7g.large", patching, Optional.empty()))
                .withMessage("patching: expected six fields such as cron(0 10 ? * SUN *), got '" + patching + "'");
    }
}
