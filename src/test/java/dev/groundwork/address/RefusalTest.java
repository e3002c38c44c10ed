package dev.groundwork.address;

import static dev.groundwork.address.Requests.byHand;
import static dev.groundwork.address.Requests.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final List<Tier> TWO = Requests.PUBLIC_AND_PRIVATE;

    @Test
    void saysHowMuchIsMissingAndWhichMinimumCouldGiveWay() {
        refusal(Requests.of("10.0.0.0/25", 3, "all"))
                .hasMessage("network 'net', segment 'all': expected at least 144 addresses (3 x public /27, "
                        + "3 x private /28), got 10.0.0.0/25 with 128, 16 too few; the smallest network that holds "
                        + "them is a /24; or allow blocks of /28 in tier 'public'");
    }

    @Test
    void theMinimumThatShouldGiveWayDoes() {
        var lower = List.of(new Tier("public", 28), new Tier("private", 28));

        assertThat(Planner.plan(Requests.of("10.0.0.0/25", 3, lower, Requests.equal(1)))
                        .subnets())
                .hasSize(6);
    }

    @Test
    void saysWhenAllMinimumsMustGiveWay() {
        var high = List.of(new Tier("public", 26), new Tier("private", 26));

        refusal(Requests.of("10.0.0.0/25", 3, high, Requests.equal(1)))
                .hasMessageEndingWith(
                        "the smallest network that holds them is a /23; or allow blocks of /28 in every tier");
    }

    @Test
    void namesNoMinimumWhereNoneHelps() {
        refusal(Requests.of("10.0.0.0/26", 3, "all"))
                .hasMessageEndingWith("80 too few; the smallest network that holds them is a /24");
    }

    @Test
    void saysHowManySegmentsFit() {
        refusal(Requests.of("10.0.0.0/23", 3, "one", "two", "three"))
                .hasMessage("network 'net': expected room for 3 segments of a /24 each (3 x public /27, "
                        + "3 x private /28), got 512 addresses, which hold 2; the smallest network that holds them "
                        + "is a /22; or allow blocks of /28 in tier 'public'");
    }

    @Test
    void theNetworkThatItNamesHoldsTheSegments() {
        assertThat(Planner.plan(Requests.of("10.0.0.0/22", 3, "one", "two", "three"))
                        .segments())
                .hasSize(3);
    }

    @Test
    void saysWhenNoNetworkHoldsTheSegments() {
        refusal(Requests.of("10.0.0.0/16", 3, TWO, Requests.equal(257)))
                .hasMessageEndingWith("got 65536 addresses, which hold 256; no network holds them, "
                        + "AWS accepts none larger than a /16; or allow blocks of /28 in tier 'public'");
    }

    @Test
    void namesTheNetworkThatWeightsNeed() {
        refusal(Requests.of(
                        "10.0.0.0/23", 3, TWO, List.of(weighted("half", 2), weighted("one", 1), weighted("two", 1))))
                .hasMessageStartingWith("network 'net', segment 'one': expected at least 144 addresses")
                .hasMessageContaining("the smallest network that holds them is a /22");
    }

    @Test
    void namesNoNetworkForABlockByHand() {
        refusal(Requests.of(
                        "10.0.0.0/24", 3, TWO, List.of(byHand("one", "10.0.0.0/25"), byHand("two", "10.0.0.128/25"))))
                .hasMessage(
                        "network 'net', segment 'one': expected at least 144 addresses (3 x public /27, "
                                + "3 x private /28), got 10.0.0.0/25 with 128, 16 too few; or allow blocks of /28 in tier 'public'");
    }

    @Test
    void acceptsNetworksFromSixteenToTwentyEight() {
        refusal(Requests.of("10.0.0.0/15", 3, "all"))
                .hasMessage(
                        "network 'net': expected a block from /16 to /28, as AWS accepts for a network, got 10.0.0.0/15");
        refusal(Requests.of("10.0.0.0/29", 3, "all")).hasMessageContaining("got 10.0.0.0/29");
    }

    @Test
    void acceptsTwoToSixZones() {
        refusal(Requests.of("10.0.0.0/16", 1, "all")).hasMessage("network 'net': expected 2 to 6 zones, got 1");
    }

    @Test
    void acceptsNoZoneTwice() {
        var request = new NetworkRequest(
                "net", Cidr.parse("10.0.0.0/16"), List.of("a", "b", "a"), TWO, "private", Requests.equal(1));

        refusal(request).hasMessage("network 'net': expected different zones, got 'a' twice");
    }

    @Test
    void acceptsNoSegmentTwice() {
        refusal(Requests.of("10.0.0.0/16", 3, "one", "one"))
                .hasMessage("network 'net': expected different segments, got 'one' twice");
    }

    @Test
    void wantsATier() {
        var request = new NetworkRequest(
                "net", Cidr.parse("10.0.0.0/16"), List.of("a", "b"), List.of(), "private", Requests.equal(1));

        refusal(request).hasMessage("network 'net': expected at least one tier, got none");
    }

    @Test
    void wantsASegment() {
        refusal(Requests.of("10.0.0.0/16", 3)).hasMessage("network 'net': expected at least one segment, got none");
    }

    @Test
    void wantsAPrimaryTierThatExists() {
        var request =
                new NetworkRequest("net", Cidr.parse("10.0.0.0/16"), List.of("a", "b"), TWO, "data", Requests.equal(1));

        refusal(request).hasMessage("network 'net': expected a primary tier among public, private, got 'data'");
    }

    @Test
    void wantsMinimumsThatAwsAccepts() {
        refusal(Requests.of("10.0.0.0/16", 3, List.of(new Tier("private", 29)), Requests.equal(1)))
                .hasMessage("network 'net', tier 'private': expected a smallest block from /16 to /28, got /29");
    }

    @Test
    void wantsWeightsThatArePowersOfTwo() {
        refusal(Requests.of("10.0.0.0/16", 3, TWO, List.of(weighted("one", 3))))
                .hasMessage(
                        "network 'net', segment 'one': expected a weight that is a power of two (1, 2, 4, ...), got 3");
    }

    @Test
    void wantsAWeightOrABlockByHand() {
        var both = new SegmentRequest("one", OptionalInt.of(1), Optional.of(Cidr.parse("10.0.0.0/16")), false);

        refusal(Requests.of("10.0.0.0/16", 3, TWO, List.of(both)))
                .hasMessage("network 'net', segment 'one': expected a weight or a block by hand, got both");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusal(NetworkRequest request) {
        return assertThatThrownBy(() -> Planner.plan(request)).isInstanceOf(IllegalArgumentException.class);
    }
}
