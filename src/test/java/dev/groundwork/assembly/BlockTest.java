package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {

    @Test
    void isDividedAsInCloudFormationsOwnExample() {
        assertThat(Block.parse("192.168.0.0/24").split(6, 5))
                .containsExactly(
                        "192.168.0.0/27",
                        "192.168.0.32/27",
                        "192.168.0.64/27",
                        "192.168.0.96/27",
                        "192.168.0.128/27",
                        "192.168.0.160/27");
    }

    @Test
    void dividesIpv6() {
        assertThat(Block.parse("2001:db8:1234:1a00::/56").split(3, 64))
                .containsExactly("2001:db8:1234:1a00::/64", "2001:db8:1234:1a01::/64", "2001:db8:1234:1a02::/64");
        assertThat(Block.parse("::1/128").split(1, 0)).containsExactly("0:0:0:0:0:0:0:1/128");
        assertThat(Block.parse("1:2:3:4:5:6:7:8/128").split(1, 0)).containsExactly("1:2:3:4:5:6:7:8/128");
    }

    @Test
    void startsWhereItsPrefixSays() {
        assertThat(Block.parse("10.0.0.77/24").split(1, 4)).containsExactly("10.0.0.0/28");
    }

    @Test
    void reachesToTheLastAddress() {
        assertThat(Block.parse("255.255.255.0/24").split(256, 0)).last().isEqualTo("255.255.255.255/32");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/24     | 2   | 8   | expected blocks that fit a /24, got 2 of /24",
                "10.0.0.0/24     | 1   | 9   | expected blocks that fit a /24, got 1 of /23",
                "10.0.0.0/24     | 1   | -1  | expected blocks that fit a /24, got 1 of /33",
                "10.0.0.0/8      | 257 | 8   | expected 1 to 256 blocks, got 257",
                "10.0.0.0/8      | 0   | 8   | expected 1 to 256 blocks, got 0",
                "10.0.0.0        | 1   | 8   | expected a block such as 10.0.0.0/16, got '10.0.0.0'",
                "10.0.0.0/33     | 1   | 8   | expected a block such as 10.0.0.0/16, got '10.0.0.0/33'",
                "10.0.0/8        | 1   | 8   | expected an address of 4 numbers, got 3",
                "10.0.0.256/8    | 1   | 8   | expected a part of an address, got '256'",
                "a.b.c.d/8       | 1   | 8   | expected a part of an address, got 'a'",
                "1:2:3/64        | 1   | 8   | expected an address of 8 numbers, got 3",
                "1::2::3/64      | 1   | 8   | expected a part of an address, got ''",
                "12345::/64      | 1   | 8   | expected a part of an address, got '12345'",
            })
    void refusesWhatDoesNotFitOrIsNoBlock(String block, int count, int bits, String message) {
        assertThatThrownBy(() -> Block.parse(block).split(count, bits)).hasMessage(message);
    }
}
