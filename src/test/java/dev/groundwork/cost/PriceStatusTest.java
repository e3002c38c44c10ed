package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceStatusTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final PriceKey GATEWAY = new PriceKey("AmazonEC2", "NatGateway-Hours");
    private static final PriceKey KEYS = new PriceKey("awskms", "KMS-Keys");

    private static Price price(PriceKey key, String date, PriceSource source) {
        var tier = new PriceTier(BigDecimal.ZERO, null, BigDecimal.ONE, date, source, "");
        return new Price(key, Commitment.ON_DEMAND, "Hrs", List.of(tier), BigDecimal.ZERO, false);
    }

    private static PriceStatus status(Price... prices) {
        return PriceStatus.of(new PriceBook("us-west-2", List.of(prices), List.of()), List.of(), TODAY);
    }

    @Test
    void aFigureIsStaleAfter180Days() {
        var onTheLastDay = price(GATEWAY, "2026-05-24", PriceSource.cited("a page"));
        var oneDayLater = price(KEYS, "2026-05-23", PriceSource.cited("a page"));
        assertThat(status(onTheLastDay).needsRefresh()).isFalse();
        assertThat(status(onTheLastDay, oneDayLater).stale()).isEqualTo(1);
    }

    @Test
    void aDownloadConfirmsAnOldFigure() {
        var source = new PriceSource("AWS price list: awskms 1 us-west-2", "2026-11-19", "abc");
        assertThat(status(price(KEYS, "2023-01-01", source)).needsRefresh()).isFalse();
    }

    @Test
    void aFigureWithoutADayNeedsARefresh() {
        var status = status(price(KEYS, "", PriceSource.cited("a page")));
        assertThat(status.undated()).isEqualTo(1);
        assertThat(status.needsRefresh()).isTrue();
        assertThat(status.oldest()).isEmpty();
    }

    @Test
    void listsSourcesWithTheirDays() {
        var status = status(
                price(GATEWAY, "2026-09-11", PriceSource.cited("b page")),
                price(KEYS, "2026-10-07", PriceSource.cited("b page")),
                price(new PriceKey("awskms", "KMS-Requests"), "", PriceSource.cited("a page")));
        assertThat(status.sources())
                .extracting(source -> source.source().name())
                .containsExactly("a page", "b page");
        assertThat(status.sources().get(1).figures()).isEqualTo(2);
        assertThat(status.oldest()).hasValue(LocalDate.parse("2026-09-11"));
        assertThat(status.newest()).hasValue(LocalDate.parse("2026-10-07"));
    }

    @Test
    void listsWantedPricesThatTheBookLacks() {
        var book = new PriceBook(
                "us-west-2", List.of(price(GATEWAY, "2026-09-11", PriceSource.cited("a page"))), List.of());
        assertThat(PriceStatus.of(book, List.of(KEYS, GATEWAY, KEYS), TODAY).missing())
                .containsExactly(KEYS);
    }

    @Test
    void listsDisagreements() {
        var told = new Disagreement.Reading(BigDecimal.ONE, "", "a page");
        var disagreement = new Disagreement(KEYS, Commitment.ON_DEMAND, BigDecimal.ZERO, told, told);
        var book = new PriceBook("us-west-2", List.of(), List.of(disagreement));
        assertThat(PriceStatus.of(book, List.of(), TODAY).disagreements()).containsExactly(disagreement);
    }
}
