package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    private static final PriceKey KEY = new PriceKey("AWSDataTransfer", "DataTransfer-Out-Bytes");

    private static Price price(PriceTier... tiers) {
        return new Price(KEY, Commitment.ON_DEMAND, "GB", List.of(tiers), BigDecimal.ZERO, false);
    }

    private static PriceTier tier(String from, String to, String price) {
        return new PriceTier(
                new BigDecimal(from),
                to.equals("Inf") ? null : new BigDecimal(to),
                new BigDecimal(price),
                "2026-09-16",
                PriceSource.cited("a page"),
                "");
    }

    private static final Price EGRESS =
            price(tier("0", "10240", "0.09"), tier("10240", "51200", "0.085"), tier("51200", "Inf", "0.07"));

    @ParameterizedTest(name = "{0} GB cost {1}")
    @CsvSource({"0, 0", "1, 0.09", "10240, 921.60", "10241, 921.685", "51200, 4403.20", "61200, 5103.20"})
    void aQuantityIsSplitOverTheTiers(String quantity, String cost) {
        assertThat(EGRESS.cost(new BigDecimal(quantity)).orElseThrow()).isEqualByComparingTo(cost);
    }

    @Test
    void whatLiesBelowTheFirstTierIsFree() {
        var check = price(tier("50", "Inf", "0.5"));
        assertThat(check.cost(new BigDecimal("50")).orElseThrow()).isEqualByComparingTo("0");
        assertThat(check.cost(new BigDecimal("52")).orElseThrow()).isEqualByComparingTo("1.0");
    }

    @Test
    void aQuantityBeyondTheLastKnownTierHasNoCost() {
        var observed = price(tier("0", "1000", "0.21"));
        assertThat(observed.cost(new BigDecimal("1000")).orElseThrow()).isEqualByComparingTo("210");
        assertThat(observed.cost(new BigDecimal("1001"))).isEmpty();
    }

    @Test
    void aQuantityThatReachesOverAGapHasNoCost() {
        var gap = price(tier("0", "10", "2"), tier("20", "Inf", "1"));
        assertThat(gap.cost(new BigDecimal("10")).orElseThrow()).isEqualByComparingTo("20");
        assertThat(gap.cost(new BigDecimal("15"))).isEmpty();
        assertThat(gap.cost(new BigDecimal("25"))).isEmpty();
    }

    @Test
    void tiersAreSorted() {
        var price = price(tier("10", "Inf", "1"), tier("0", "10", "2"));
        assertThat(price.rate()).isEqualTo("2");
    }

    @Test
    void tiersDoNotOverlap() {
        assertThatThrownBy(() -> price(tier("0", "10", "2"), tier("9", "Inf", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "AWSDataTransfer DataTransfer-Out-Bytes: expected tiers that follow each other, got one from"
                                + " 9 inside the one before");
    }

    @Test
    void needsATier() {
        assertThatThrownBy(PriceTest::price)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AWSDataTransfer DataTransfer-Out-Bytes: expected at least one tier, got none");
    }

    @Test
    void aTierNeitherFallsNorPays() {
        assertThat(Stream.<Runnable>of(() -> tier("10", "10", "1"), () -> tier("0", "10", "-1")))
                .allSatisfy(bad -> assertThatThrownBy(bad::run).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void theDownloadsDayConfirmsAFigureThatWasPublishedEarlier() {
        var source = new PriceSource("AWS price list", "2026-11-20", "");
        var tier = new PriceTier(BigDecimal.ZERO, null, BigDecimal.ONE, "2026-01-01", source, "");
        assertThat(tier.confirmed()).hasToString("Optional[2026-11-20]");
    }
}
