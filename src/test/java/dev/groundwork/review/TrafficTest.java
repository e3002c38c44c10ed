package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest {

    @ParameterizedTest
    @CsvSource({
        "443,tcp 443",
        "1000-2000,tcp 1000-2000",
        "udp/53,udp 53",
        "tcp 80,tcp 80",
        "icmp,icmp 8",
        "icmp/3,icmp 3",
        "icmpv6,icmpv6 128",
        "all,all traffic",
        "udp,udp 0-65535",
        "protocol/50,protocol 50"
    })
    void readsWhatPeopleWrite(String text, String meaning) {
        assertThat(Traffic.parse(text)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "70000", "5-1", "tcp/x", "443,80", "icmp/300", "6000/1"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> Traffic.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got '" + text + "'");
    }

    @Test
    void aSpanWithoutOthersIsWhatTheyLeave() {
        assertThat(PortSpans.without(
                        Traffic.tcp(1, 100), List.of(Traffic.tcp(1, 9), Traffic.tcp(20, 30), Traffic.udp(50))))
                .containsExactly(Traffic.tcp(10, 19), Traffic.tcp(31, 100));
    }
}
