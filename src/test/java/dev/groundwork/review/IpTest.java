package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTest {

    @ParameterizedTest
    @CsvSource({
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "ffff:fffe:fffd:fffc:fffb:fffa:fff9:fff8, ffff:fffe:fffd:fffc:fffb:fffa:fff9:fff8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "1::8, 1::8",
        "0:0:0:0:0:0:0:0, ::"
    })
    void anAddressOfEightWordsIsWrittenWithOneGap(String text, String written) {
        assertThat(ip(text).text(true)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:2:3:4::5:6:7:8",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:10000",
                "1:2:3:4:5:6:7:-1",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.-1",
                "1.2.3."
            })
    void whatHasTooManyOrTooFewOrTooLargePartsIsNone(String text) {
        assertThat(Ip.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.255, 10.0.1.0",
        "9.255.255.255, 10.0.0.0",
        "2001:db8::ffff, 2001:db8::1:0",
        "2001:db8::ffff:ffff:ffff:ffff, 2001:db8:0:1::"
    })
    void addressesFollowEachOtherOverTheBordersOfTheirParts(String one, String next) {
        assertThat(ip(one).next()).isEqualTo(ip(next));
        assertThat(ip(next).previous()).isEqualTo(ip(one));
        assertThat(ip(one)).isLessThan(ip(next));
    }

    @Test
    void anAddressWhoseFirstBitIsSetIsLargerThanOneWithout() {
        assertThat(ip("fd00::")).isGreaterThan(ip("2001:db8::"));
        assertThat(ip("::ffff:0:0:0")).isGreaterThan(ip("::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "48, 1:2:3::, 1:2:3:ffff:ffff:ffff:ffff:ffff",
        "64, 1:2:3:4::, 1:2:3:4:ffff:ffff:ffff:ffff",
        "112, 1:2:3:4:5:6:7:0, 1:2:3:4:5:6:7:ffff",
        "128, 1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8"
    })
    void aPrefixKeepsItsBitsAndTheRestIsClearedOrSet(int prefix, String first, String last) {
        assertThat(ip("1:2:3:4:5:6:7:8").filled(prefix, false)).isEqualTo(ip(first));
        assertThat(ip("1:2:3:4:5:6:7:8").filled(prefix, true)).isEqualTo(ip(last));
    }

    private static Ip ip(String text) {
        return Ip.parse(text).orElseThrow();
    }
}
