package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import dev.groundwork.cost.PriceRefresh.Refreshed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceRefreshTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final PriceBook NONE = PriceBook.empty("us-west-2");
    private static final PriceKey DASHBOARD = new PriceKey("AmazonCloudWatch", "DashboardsUsageHour");
    private static final Set<String> OFFERS =
            Set.of("AmazonEC2", "AWSDataTransfer", "awskms", "AmazonRoute53", "AmazonRDS");

    @TempDir
    private Path cache;

    private final PriceListServer server = new PriceListServer();

    @BeforeEach
    void serve() {
        OFFERS.forEach(offer -> {
            serve(offer, "us-west-2", UnaryOperator.identity());
            index(offer, "us-west-2");
        });
        serve("AmazonRoute53", "aws-other", UnaryOperator.identity());
        server.serve(
                "/offers/v1.0/aws/AmazonRoute53/current/region_index.json",
                "{\"regions\": {" + entry("AmazonRoute53", "us-west-2") + "," + entry("AmazonRoute53", "aws-other")
                        + "}}");
        var plans = "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/20260911184447/us-west-2/index.json";
        server.serve(plans, excerpt("AWSComputeSavingsPlan", "us-west-2"));
        server.serve(
                "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/region_index.json",
                "{\"regions\": [{\"regionCode\": \"us-west-2\", \"versionUrl\": \"" + plans + "\"}]}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String path(String offer, String region) {
        return "/offers/v1.0/aws/" + offer + "/20260918212757/" + region + "/index.json";
    }

    private static String entry(String offer, String region) {
        return "\"" + region + "\": {\"regionCode\": \"" + region + "\", \"currentVersionUrl\": \""
                + path(offer, region) + "\"}";
    }

    private void index(String offer, String region) {
        server.serve(
                "/offers/v1.0/aws/" + offer + "/current/region_index.json",
                "{\"formatVersion\": \"v1.0\", \"regions\": {" + entry(offer, region) + "}}");
    }

    private void serve(String offer, String region, UnaryOperator<String> change) {
        server.serve(path(offer, region), change.apply(excerpt(offer, region)));
    }

    private static String excerpt(String offer, String region) {
        var name = "price-list/" + offer + "-" + region + ".json";
        try (var in = PriceRefreshTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private PriceRefresh refresh() {
        var download = new HttpDownload(
                HttpClient.newHttpClient(), cache, Duration.ofSeconds(20), (address, bytes, total) -> {});
        var rules = PriceTable.RULES.stream()
                .filter(rule ->
                        OFFERS.contains(rule.key().offer()) || rule.key().equals(DASHBOARD))
                .toList();
        return new PriceRefresh(download, server.address(), rules);
    }

    private Refreshed refreshed() {
        return refresh().refresh(NONE, TODAY, false);
    }

    private void assertFails(String... words) {
        assertThatThrownBy(this::refreshed).isInstanceOf(PriceException.class).hasMessageContainingAll(words);
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
        server.requests().clear();
        assertThat(refreshed().book().prices()).isEqualTo(first.book().prices());
        assertThat(server.requests()).isNotEmpty().allMatch(request -> request.contains(" unless "));
    }

    @Test
    void failsOnTwoProductsForOnePriceAndNamesBoth() {
        serve("AmazonEC2", "us-west-2", text -> text.replace("USW2-RegionalNatGateway-Hours", "USW2-NatGateway-Hours"));
        assertFails("AmazonEC2 NatGateway-Hours: expected one product, got 2", "BBBB0000NATHOURS", "BBBB0002REGIONAL");
    }

    @Test
    void failsOnAPriceOfZero() {
        serve("AmazonEC2", "us-west-2", text -> text.replace("0.0816000000", "0.0000000000"));
        assertFails("AmazonEC2 BoxUsage:m7g.large: expected a price above zero from 0, got 0.0000000000");
    }

    @Test
    void failsOnAnotherUnit() {
        serve("AmazonEC2", "us-west-2", text -> text.replace("GiBps-mo", "MiBps-mo"));
        assertFails("EBS:VolumeP-Throughput.gp3: expected the unit [GiBps-mo], got 'MiBps-mo'");
    }

    @Test
    void failsOnOtherTiers() {
        serve("AWSDataTransfer", "us-west-2", text -> text.replace("\"51200\"", "\"51000\""));
        assertFails(
                "DataTransfer-Out-Bytes: expected tiers from 0, 10240, 51200, 153600, got [0, 10240, 51000, 153600]");
    }

    @Test
    void failsOnAFreeStepThatIsCharged() {
        serve("AmazonRoute53", "aws-other", text -> text.replace("0.0000000000", "0.1000000000"));
        assertFails("Health-Check-AWS: expected a price of zero from 0, got 0.1000000000");
    }

    @Test
    void failsOnAnotherCurrency() {
        serve("awskms", "us-west-2", text -> text.replace("\"USD\"", "\"CNY\""));
        assertFails("KMS-Keys: expected a price in USD, got {\"CNY\":\"1.0000000000\"}");
    }

    @Test
    void failsOnATermWithoutItsUpfrontPart() {
        serve("AmazonEC2", "us-west-2", text -> text.replace("\"unit\" : \"Quantity\"", "\"unit\" : \"Hrs\""));
        assertFails("reserved 1y partial upfront: expected one hourly part and 1 upfront part, got 2 and 0");
    }

    @Test
    void failsOnAProductWithoutAPrice() {
        serve("awskms", "us-west-2", text -> text.replace("\"OnDemand\"", "\"Spot\""));
        assertFails("awskms KMS-Keys: expected a price on demand, got none");
    }

    @Test
    void failsOnASavingsPlanThatIsFree() {
        var plans = "/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/20260911184447/us-west-2/index.json";
        server.serve(plans, excerpt("AWSComputeSavingsPlan", "us-west-2").replace("\"0.0376\"", "\"0\""));
        assertFails(
                "BoxUsage:m7g.large compute savings plan 3y all upfront: expected an hourly rate above zero, got '0'");
    }

    @Test
    void namesAllProblemsAtOnce() {
        serve("AmazonEC2", "us-west-2", text -> text.replace("0.0816000000", "0.0000000000"));
        serve("AWSDataTransfer", "us-west-2", text -> text.replace("\"51200\"", "\"51000\""));
        assertFails("us-west-2: 2 problems", "BoxUsage:m7g.large", "DataTransfer-Out-Bytes");
    }

    @Test
    void failsOnTheFileOfAnotherOffer() {
        serve("awskms", "us-west-2", text -> excerpt("AWSDataTransfer", "us-west-2"));
        assertFails("awskms", "offerCode: expected awskms, got AWSDataTransfer");
    }

    @Test
    void failsOnTheFileOfAnotherRegion() {
        serve("awskms", "us-west-2", text -> text.replace("us-west-2", "eu-west-1"));
        assertFails("awskms", "expected prices of us-west-2, got none");
    }

    @Test
    void failsOnAPageInsteadOfPricesAndForgetsIt() {
        serve("awskms", "us-west-2", text -> "<html>Please log in</html>");
        assertFails("awskms/20260918212757/us-west-2/index.json: ");
        serve("awskms", "us-west-2", UnaryOperator.identity());
        assertThat(price(refreshed(), "awskms", "KMS-Keys")).isEqualTo("1.0000000000");
    }

    @Test
    void failsOnAFileThatEndsTooEarly() {
        serve("awskms", "us-west-2", text -> text.substring(0, text.length() / 2));
        assertFails("awskms/20260918212757/us-west-2/index.json: ");
    }

    @Test
    void failsWhenTheConnectionBreaksOff() {
        server.serveBroken(path("awskms", "us-west-2"), excerpt("awskms", "us-west-2"), 100);
        assertFails("price list: " + server.address(path("awskms", "us-west-2")));
    }

    @Test
    void failsOnAServerError() {
        server.fail(path("awskms", "us-west-2"), 500);
        assertFails("expected status 200, got 500");
    }

    @Test
    void failsOnAnAddressThatLeadsElsewhere() {
        server.serve(
                "/offers/v1.0/aws/awskms/current/region_index.json",
                "{\"regions\": {\"us-west-2\": {\"currentVersionUrl\": \"https://example.org/prices.json\"}}}");
        assertFails("us-west-2: expected the path of a price file, got 'https://example.org/prices.json'");
    }

    @Test
    void failsOnAPriceThatIsNoLongerListed() {
        var old = book(new PriceKey("AmazonEC2", "EBS:VolumeUsage.io2"));
        assertThatThrownBy(() -> refresh().refresh(old, TODAY, false))
                .isInstanceOf(PriceException.class)
                .hasMessage("us-west-2: AmazonEC2 EBS:VolumeUsage.io2: expected one product as in the present book,"
                        + " got none");
    }

    @Test
    void letsAPriceGoThatTheCallerGivesUp() {
        var refreshed = refresh().refresh(book(new PriceKey("AmazonEC2", "EBS:VolumeUsage.io2")), TODAY, true);
        assertThat(refreshed.gone()).containsExactly(new PriceKey("AmazonEC2", "EBS:VolumeUsage.io2"));
        assertThat(refreshed.book().price("AmazonEC2", "EBS:VolumeUsage.io2")).isEmpty();
    }

    @Test
    void takesOverWhatNoListHas() {
        var refreshed = refresh().refresh(book(DASHBOARD), TODAY, false);
        assertThat(refreshed.kept()).containsExactly(DASHBOARD);
        assertThat(price(refreshed, "AmazonCloudWatch", "DashboardsUsageHour")).isEqualTo("0.125");
    }

    private static PriceBook book(PriceKey key) {
        var tier = new PriceTier(
                BigDecimal.ZERO, null, new BigDecimal("0.125"), "2024-07-18", PriceSource.cited("a page"), "");
        return new PriceBook(
                "us-west-2",
                List.of(new Price(key, Commitment.ON_DEMAND, "GB-Mo", List.of(tier), BigDecimal.ZERO, false)),
                List.of());
    }
}
