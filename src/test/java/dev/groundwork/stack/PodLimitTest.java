package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.config.InstanceFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodLimitTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"m7g.medium, 98", "m7g.large, 110", "m7g.4xlarge, 110", "m7g.8xlarge, 250"})
    void isWhatTheInterfacesHoldAndTheProcessorsCarry(String type, int pods) {
        assertThat(PodLimit.of(InstanceFacts.of(type).orElseThrow())).isEqualTo(pods);
    }
}
