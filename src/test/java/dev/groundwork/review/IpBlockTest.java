package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpBlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/16,10.0.0.0/16",
        "10.0.0.9/16,10.0.0.0/16",
        "0.0.0.0/0,0.0.0.0/0",
        "255.255.255.255/32,255.255.255.255/32",
        "::/0,::/0",
        "2001:db8::/56,2001:db8::/56",
        "2001:0db8:0000:0001::1/64,2001:db8:0:1::/64",
        "::1/128,::1/128"
    })
    void readsBlocksOfBothFamilies(String text, String meaning) {
        assertThat(IpBlock.of(text)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.0.0/16", "10.0.0.0/33", "256.0.0.0/8", "::/129", "1:2:3/64", "a::b::c/64", "x/1"
            })
    void refusesTheRest(String text) {
        assertThat(IpBlock.parse(text)).isEmpty();
    }

    @Test
    void blocksOfOneFamilyAreNeverInTheOther() {
        assertThat(IpBlock.ALL_SIX.contains(IpBlock.of("10.0.0.0/8"))).isFalse();
        assertThat(IpBlock.ALL_FOUR.overlaps(IpBlock.ALL_SIX)).isFalse();
    }

    @Test
    void aBlockIsCutWhereRulesBegin() {
        var cuts = new TreeSet<>(List.of(IpBlock.of("10.0.0.64/26").first()));

        assertThat(Where.pieces(IpBlock.of("10.0.0.0/25"), cuts).stream().map(Where::toString))
                .containsExactly("10.0.0.0/26", "10.0.0.64/26");
    }

    @Test
    void whatLiesPartlyInABlockMayBeInIt() {
        var subnet = Where.somewhereIn(List.of(IpBlock.of("10.0.0.0/24")));

        assertThat(subnet.in(IpBlock.of("10.0.0.0/16"))).isEqualTo(Match.YES);
        assertThat(subnet.in(IpBlock.of("10.0.0.128/25"))).isEqualTo(Match.MAYBE);
        assertThat(subnet.in(IpBlock.of("10.0.1.0/24"))).isEqualTo(Match.NO);
    }
}
