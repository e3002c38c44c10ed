package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "10.100.0.0/19, 10.100.31.255, 8192",
        "10.100.32.160/27, 10.100.32.191, 32",
        "255.255.255.255/32, 255.255.255.255, 1",
        "0.0.0.0/0, 255.255.255.255, 4294967296"
    })
    void readsABlock(String text, String last, long size) {
        var cidr = Cidr.parse(text);

        assertThat(cidr).hasToString(text);
        assertThat(Cidr.dotted(cidr.last())).isEqualTo(last);
        assertThat(cidr.size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1/24 | expected a block that starts where its prefix says, such as 10.0.0.0/24, got 10.0.0.1/24",
                "fd00::/8 | expected an IPv4 block such as 10.0.0.0/16, got an IPv6 block 'fd00::/8'",
                "10.0.0.0 | expected an IPv4 block such as 10.0.0.0/16, got '10.0.0.0'",
                "10.0/16 | expected an IPv4 block such as 10.0.0.0/16, got '10.0/16'",
                "10.0.0.0/08 | expected a prefix without leading zeros, got '10.0.0.0/08'",
                "0.0.0.0/00 | expected a prefix without leading zeros, got '0.0.0.0/00'",
                "10.0.0.0/33 | expected a prefix from /0 to /32, got /33",
                "10.0.0.256/32 | expected four numbers from 0 to 255 without leading zeros, got '10.0.0.256/32'",
                "10.0.0.00/32 | expected four numbers from 0 to 255 without leading zeros, got '10.0.0.00/32'"
            })
    void refusesWhatIsNoBlock(String text, String message) {
        assertThatThrownBy(() -> Cidr.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void isMadeFromItsSize() {
        assertThat(Cidr.of(Cidr.parse("10.0.0.0/8").first(), 32)).hasToString("10.0.0.0/27");
    }

    @Test
    void containsItselfAndWhatIsSmaller() {
        var cidr = Cidr.parse("10.0.0.0/24");

        assertThat(cidr.contains(cidr)).isTrue();
        assertThat(cidr.contains(Cidr.parse("10.0.0.128/25"))).isTrue();
        assertThat(cidr.contains(Cidr.parse("10.0.0.0/23"))).isFalse();
    }

    @Test
    void overlapsOnlyWhatSharesAnAddress() {
        var cidr = Cidr.parse("10.0.0.0/24");

        assertThat(cidr.overlaps(Cidr.parse("10.0.0.0/16"))).isTrue();
        assertThat(cidr.overlaps(Cidr.parse("10.0.1.0/24"))).isFalse();
    }
}
