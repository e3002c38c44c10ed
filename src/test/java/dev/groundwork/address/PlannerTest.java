package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

    @Test
    void dividesTheKubernetesNetwork() {
        var plan = Planner.plan(Requests.of("10.100.0.0/19", 3, "cluster"));

        assertThat(plan.subnets())
                .containsExactly(
                        subnet("cluster", "private", "a", "10.100.0.0/21"),
                        subnet("cluster", "private", "b", "10.100.8.0/21"),
                        subnet("cluster", "private", "c", "10.100.16.0/21"),
                        subnet("cluster", "public", "a", "10.100.24.0/22"),
                        subnet("cluster", "public", "b", "10.100.28.0/23"),
                        subnet("cluster", "public", "c", "10.100.30.0/23"));
    }

    @Test
    void dividesTheServicesNetworkIntoFourSegmentsAlike() {
        var plan = Planner.plan(Requests.of("10.100.32.0/22", 3, "production", "testing", "next", "last"));

        assertThat(plan.segments())
                .extracting(PlannedSegment::cidr)
                .extracting(Cidr::toString)
                .containsExactly("10.100.32.0/24", "10.100.33.0/24", "10.100.34.0/24", "10.100.35.0/24");
        assertThat(plan.segments().get(1).subnets())
                .containsExactly(
                        subnet("testing", "private", "a", "10.100.33.0/26"),
                        subnet("testing", "private", "b", "10.100.33.64/26"),
                        subnet("testing", "private", "c", "10.100.33.128/27"),
                        subnet("testing", "public", "a", "10.100.33.160/27"),
                        subnet("testing", "public", "b", "10.100.33.192/27"),
                        subnet("testing", "public", "c", "10.100.33.224/27"));
    }

    @Test
    void plansAReservedSegmentLikeAnyOther() {
        var reserved = new SegmentRequest("later", OptionalInt.empty(), Optional.empty(), true);
        var plan = Planner.plan(Requests.of(
                "10.0.0.0/23", 3, Requests.PUBLIC_AND_PRIVATE, List.of(SegmentRequest.equalShare("now"), reserved)));

        assertThat(plan.segments().get(1).reserved()).isTrue();
        assertThat(plan.segments().get(1).subnets()).hasSize(6);
    }

    @Test
    void plansSixZonesOfFourTiers() {
        var tiers =
                List.of(new Tier("public", 27), new Tier("private", 28), new Tier("data", 28), new Tier("edge", 28));
        var plan = Planner.plan(Requests.of("10.0.0.0/16", 6, tiers, Requests.equal(1)));

        assertThat(plan.certificate().sum()).isEqualTo(65536);
        assertThat(plan.subnets()).hasSize(24);
    }

    @Test
    void favoursTheTierThatTheRequestNames() {
        var usual = Requests.of("10.100.0.0/19", 3, "cluster");
        var request = new NetworkRequest("net", usual.cidr(), usual.zones(), usual.tiers(), "public", usual.segments());

        assertThat(Planner.plan(request).subnets().subList(0, 3))
                .extracting(PlannedSubnet::tier)
                .containsOnly("public");
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void leavesNoAddressOver(NetworkRequest request) {
        long next = request.cidr().first();
        for (var subnet : inOrder(Planner.plan(request))) {
            assertThat(subnet.cidr().first()).isEqualTo(next);
            next = subnet.cidr().last() + 1;
        }
        assertThat(next).isEqualTo(request.cidr().last() + 1);
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void alignsEveryBlock(NetworkRequest request) {
        assertThat(Planner.plan(request).subnets())
                .allMatch(subnet -> subnet.cidr().first() % subnet.cidr().size() == 0);
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void keepsEverySubnetInItsSegment(NetworkRequest request) {
        assertThat(Planner.plan(request).segments())
                .allSatisfy(segment -> assertThat(segment.subnets())
                        .allMatch(subnet -> segment.cidr().contains(subnet.cidr())));
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void givesEverySegmentATierInEveryZoneOnce(NetworkRequest request) {
        var expected = new ArrayList<String>();
        for (var zone : request.zones()) {
            for (var tier : request.tiers()) {
                expected.add(tier.name() + zone);
            }
        }

        assertThat(Planner.plan(request).segments())
                .allSatisfy(segment -> assertThat(segment.subnets())
                        .extracting(subnet -> subnet.tier() + subnet.zone())
                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void meetsEveryMinimum(NetworkRequest request) {
        var plan = Planner.plan(request);

        assertThat(request.tiers())
                .allSatisfy(tier -> assertThat(plan.subnets())
                        .filteredOn(subnet -> subnet.tier().equals(tier.name()))
                        .allMatch(subnet -> subnet.cidr().size() >= tier.smallestBlock()));
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void givesTheSameAnswerTwice(NetworkRequest request) {
        assertThat(Planner.plan(request)).isEqualTo(Planner.plan(request));
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void leavesTheOthersWhereTheyAreWhenASegmentIsRenamedAndReserved(NetworkRequest request) {
        var before = Planner.plan(request).segments();
        int changed = before.size() / 2;
        var segments = new ArrayList<>(request.segments());
        segments.set(changed, new SegmentRequest("other", OptionalInt.empty(), Optional.empty(), true));

        var after = new ArrayList<>(
                Planner.plan(with(request, request.tiers(), segments)).segments());

        assertThat(after.remove(changed).cidr()).isEqualTo(before.get(changed).cidr());
        assertThat(before).containsAll(after);
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void leavesEverySegmentWhereItIsWhenATierIsDropped(NetworkRequest request) {
        var fewer = List.of(request.tiers().get(request.tiers().size() - 1));
        var single = new NetworkRequest(
                "net", request.cidr(), request.zones(), fewer, fewer.get(0).name(), request.segments());

        assertThat(Planner.plan(single).segments())
                .extracting(PlannedSegment::cidr)
                .isEqualTo(Planner.plan(request).segments().stream()
                        .map(PlannedSegment::cidr)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#impossible")
    void refusesWhatCannotFit(NetworkRequest request) {
        assertThatThrownBy(() -> Planner.plan(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("network 'net'");
    }

    private static PlannedSubnet subnet(String segment, String tier, String zone, String cidr) {
        return new PlannedSubnet("net", segment, tier, zone, Cidr.parse(cidr));
    }

    private static NetworkRequest with(NetworkRequest request, List<Tier> tiers, List<SegmentRequest> segments) {
        return new NetworkRequest(
                request.name(), request.cidr(), request.zones(), tiers, request.primaryTier(), segments);
    }

    private static List<PlannedSubnet> inOrder(NetworkPlan plan) {
        return plan.segments().stream()
                .flatMap(segment -> segment.subnets().stream())
                .sorted(Comparator.comparingLong(subnet -> subnet.cidr().first()))
                .toList();
    }
}
