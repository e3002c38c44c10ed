package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import dev.groundwork.cost.PriceRefresh.Refreshed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceRefreshTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final PriceBook NONE = PriceBook.empty("us-west-2");

    @TempDir
    private Path cache;

    private final PriceListExcerpts excerpts = new PriceListExcerpts();

    @AfterEach
    void stop() {
        excerpts.close();
    }

    private Refreshed refreshed() {
        return excerpts.refresh(cache).refresh(NONE, TODAY, false);
    }

    private static String price(Refreshed refreshed, String offer, String usage) {
        return refreshed.book().price(offer, usage).orElseThrow().rate().toPlainString();
    }

    @Test
    void takesTheInstanceAndNotItsReservationsTenanciesSystemsOrZones() {
        assertThat(price(refreshed(), "AmazonEC2", "BoxUsage:m7g.large")).isEqualTo("0.0816000000");
    }

    @Test
    void tellsTheGatewayFromTheRegionalGateway() {
        var refreshed = refreshed();
        assertThat(price(refreshed, "AmazonEC2", "NatGateway-Hours")).isEqualTo("0.0450000000");
        assertThat(price(refreshed, "AmazonEC2", "RegionalNatGateway-Hours")).isEqualTo("0.0450000000");
    }

    @Test
    void readsReservedInstancesWithTheirUpfrontPart() {
        var partial = refreshed()
                .book()
                .price("AmazonEC2", "BoxUsage:m7g.large", new Commitment(Plan.RESERVED, 1, Upfront.PARTIAL))
                .orElseThrow();
        assertThat(partial.rate()).isEqualByComparingTo("0.0257");
        assertThat(partial.upfront()).isEqualByComparingTo("225");
        assertThat(partial.spread()).isFalse();
    }

    @Test
    void readsComputeSavingsPlans() {
        var plan = refreshed()
                .book()
                .price("AmazonEC2", "BoxUsage:m7g.large", new Commitment(Plan.COMPUTE_SAVINGS_PLAN, 3, Upfront.ALL))
                .orElseThrow();
        assertThat(plan.rate()).isEqualByComparingTo("0.0376");
        assertThat(plan.spread()).isTrue();
    }

    @Test
    void leavesConvertibleTermsAndFamilyPlansOut() {
        assertThat(refreshed().book().prices().stream()
                        .filter(price -> price.key().usage().equals("BoxUsage:m7g.large"))
                        .map(price -> price.commitment().toString()))
                .containsExactly(
                        "on demand",
                        "reserved 1y no upfront",
                        "reserved 1y partial upfront",
                        "reserved 1y all upfront",
                        "compute savings plan 1y no upfront",
                        "compute savings plan 3y all upfront");
    }

    @Test
    void sortsTheTiers() {
        var egress = refreshed()
                .book()
                .price("AWSDataTransfer", "DataTransfer-Out-Bytes")
                .orElseThrow();
        assertThat(egress.tiers())
                .extracting(tier -> tier.from().toPlainString())
                .containsExactly("0", "10240", "51200", "153600");
        assertThat(egress.cost(new BigDecimal("20480")).orElseThrow()).isEqualByComparingTo("1792.00");
    }

    @Test
    void takesTrafficThatLeavesTheRegionOnly() {
        var refreshed = refreshed();
        assertThat(price(refreshed, "AWSDataTransfer", "USE2-AWS-Out-Bytes")).isEqualTo("0.0200000000");
        assertThat(refreshed.book().price("AWSDataTransfer", "USW2-AWS-Out-Bytes"))
                .isEmpty();
    }

    @Test
    void readsPricesThatHoldEverywhereFromTheirOwnFile() {
        assertThat(price(refreshed(), "AmazonRoute53", "HostedZone")).isEqualTo("0.5000000000");
    }

    @Test
    void leavesTheFreeStepOut() {
        var check =
                refreshed().book().price("AmazonRoute53", "Health-Check-AWS").orElseThrow();
        assertThat(check.tiers())
                .extracting(tier -> tier.from().toPlainString())
                .containsExactly("50");
        assertThat(check.rate()).isEqualByComparingTo("0.5");
    }

    @Test
    void prefersTheEnginesOwnStorageToThatOfAnyEngine() {
        var refreshed = refreshed();
        assertThat(price(refreshed, "AmazonRDS", "RDS:Multi-AZ-GP3-Storage")).isEqualTo("0.2300000000");
        assertThat(price(refreshed, "AmazonRDS", "RDS:Multi-AZ-GP2-Storage")).isEqualTo("0.2300000000");
    }

    @Test
    void notesVersionDayChecksumAndRate() {
        var tier = refreshed()
                .book()
                .price("awskms", "KMS-Keys")
                .orElseThrow()
                .tiers()
                .get(0);
        assertThat(tier.source().name()).isEqualTo("AWS price list: awskms 20260911124601 us-west-2");
        assertThat(tier.source().retrieved()).isEqualTo("2026-11-20");
        assertThat(tier.source().sha256()).hasSize(64);
        assertThat(tier.date()).isEqualTo("2026-09-11");
        assertThat(tier.rate()).isEqualTo("EEEE0000KEYS0000.JRTCKXETXF.6YS6EN2CT7");
    }

    @Test
    void listsWhatTheRegionDoesNotSell() {
        assertThat(refreshed().absent())
                .contains(new PriceKey("AmazonEC2", "EBS:VolumeUsage.io2"))
                .doesNotContain(new PriceKey("AmazonEC2", "EBS:VolumeUsage.gp3"));
    }

    @Test
    void aSecondRefreshAsksOnlyWhetherSomethingChanged() {
        var first = refreshed();
        excerpts.server().requests().clear();
        assertThat(refreshed().book().prices()).isEqualTo(first.book().prices());
        assertThat(excerpts.server().requests()).isNotEmpty().allMatch(request -> request.contains(" unless "));
    }

    @Test
    void letsAPriceGoThatTheCallerGivesUp() {
        var refreshed = excerpts.refresh(cache)
                .refresh(PriceListExcerpts.book(new PriceKey("AmazonEC2", "EBS:VolumeUsage.io2")), TODAY, true);
        assertThat(refreshed.gone()).containsExactly(new PriceKey("AmazonEC2", "EBS:VolumeUsage.io2"));
        assertThat(refreshed.book().price("AmazonEC2", "EBS:VolumeUsage.io2")).isEmpty();
    }

    @Test
    void replacesTheBookOfTheRegion(@TempDir Path books) {
        NONE.write(books.resolve("us-west-2.json"));
        excerpts.refresh(cache).refresh(books, "us-west-2", TODAY, false);
        assertThat(PriceBook.read(books.resolve("us-west-2.json")).price("awskms", "KMS-Keys"))
                .isPresent();
    }

    @Test
    void takesOverWhatNoListHas() {
        var refreshed =
                excerpts.refresh(cache).refresh(PriceListExcerpts.book(PriceListExcerpts.DASHBOARD), TODAY, false);
        assertThat(refreshed.kept()).containsExactly(PriceListExcerpts.DASHBOARD);
        assertThat(price(refreshed, "AmazonCloudWatch", "DashboardsUsageHour")).isEqualTo("0.125");
    }
}
