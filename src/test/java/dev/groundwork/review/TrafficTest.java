package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
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
        "protocol/50,protocol 50",
        "protocol/255,protocol 255",
        "icmp/255,icmp 255",
        "0-65535,tcp 0-65535"
    })
    void readsWhatPeopleWrite(String text, String meaning) {
        assertThat(Traffic.parse(text)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http",
                "70000",
                "5-1",
                "tcp/x",
                "443,80",
                "icmp/256",
                "65536",
                "protocol/256",
                "tcp/-1",
                "6000/1"
            })
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

    @Test
    void isInTheOrderOfProtocolsAndPorts() {
        var inOrder = List.of(
                Traffic.all(),
                new Traffic(Traffic.ICMP, 3, 3),
                Traffic.tcp(1, 5),
                Traffic.tcp(1, 9),
                Traffic.tcp(2),
                Traffic.udp(1));

        assertThat(inOrder.stream().sorted(Comparator.reverseOrder()).sorted()).isEqualTo(inOrder);
    }

    @Test
    void ofMessagesTheEchoRequestAloneIsAnswered() {
        assertThat(Stream.of("icmp/8", "icmpv6/128", "443", "protocol/50").map(Traffic::parse))
                .allMatch(Traffic::isAnswered);
        assertThat(Stream.of("icmp/0", "icmp/128", "icmp/8-9", "icmp/7-8", "icmpv6/8", "icmpv6/129")
                        .map(Traffic::parse))
                .noneMatch(Traffic::isAnswered);
    }

    @Test
    void spansThatOverlapOrMeetAreOne() {
        assertThat(PortSpans.union(List.of(
                        Traffic.tcp(30, 40),
                        Traffic.tcp(1, 9),
                        Traffic.tcp(10, 20),
                        Traffic.tcp(12, 15),
                        Traffic.tcp(22),
                        Traffic.udp(41))))
                .containsExactly(Traffic.tcp(1, 20), Traffic.tcp(22), Traffic.tcp(30, 40), Traffic.udp(41));
    }

    @Test
    void whatIsInBothIsOfOneProtocol() {
        assertThat(PortSpans.common(
                        List.of(Traffic.tcp(10, 20), new Traffic(Traffic.UDP, 10, 20)),
                        List.of(Traffic.tcp(20, 30), Traffic.tcp(1, 10), new Traffic(Traffic.UDP, 21, 30))))
                .containsExactly(Traffic.tcp(10), Traffic.tcp(20));
    }

    @Test
    void aSpanIsCutBeforeEachBorder() {
        assertThat(PortSpans.cut(Traffic.tcp(10, 20), new TreeSet<>(List.of(5, 10, 15, 20, 21))))
                .containsExactly(Traffic.tcp(10, 14), Traffic.tcp(15, 19), Traffic.tcp(20));
    }
}
