package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TiersTest {

    @Test
    void thePrimaryTierIsThePrivateOne() {
        var tiers = List.of(new Tier("private", 28), new Tier("public", 27));

        assertThat(Tiers.primaryOf(tiers)).isEqualTo("private");
    }

    @Test
    void withoutAPrivateOneItIsTheLast() {
        var tiers = List.of(new Tier("edge", 27), new Tier("inner", 28));

        assertThat(Tiers.primaryOf(tiers)).isEqualTo("inner");
    }
}
