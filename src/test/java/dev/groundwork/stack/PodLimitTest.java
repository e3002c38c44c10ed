package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodLimitTest {

    @ParameterizedTest(name = "{0}: {4} pods")
    @CsvSource({
        "m7g.medium,   1, 2,  4,  98",
        "m7g.large,    2, 3, 10, 110",
        "m7g.4xlarge, 16, 8, 30, 110",
        "m7g.8xlarge, 32, 8, 30, 250"
    })
    void isWhatItsInterfacesHoldAndItsProcessorsCarry(
            String type, int vcpus, int interfaces, int addresses, int expected) {
        assertThat(new PodLimit(vcpus, interfaces, addresses).pods()).as(type).isEqualTo(expected);
    }
}
