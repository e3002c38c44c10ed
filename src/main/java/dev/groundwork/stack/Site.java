package dev.groundwork.stack;

import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.PlannedSegment;
import dev.groundwork.address.PlannedSubnet;
import dev.groundwork.config.NatMode;
import dev.groundwork.config.NetworkSpec;
import dev.groundwork.config.TierAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A network to build: what the blueprint asks for, the addresses planned for it, and its segments with workloads. */
record Site(NetworkSpec spec, NetworkPlan plan, Set<String> busySegments) {

    Site {
        busySegments = Set.copyOf(busySegments);
    }

    /** The first of a network's tiers that faces the internet. */
    static Optional<String> publicTier(NetworkSpec spec) {
        return spec.tiers().keySet().stream()
                .filter(tier -> spec.access(tier) == TierAccess.PUBLIC)
                .findFirst();
    }

    String name() {
        return plan.name();
    }

    /** The segments that are built: a reserved one keeps its addresses and gets nothing else. */
    List<PlannedSegment> segments() {
        return plan.segments().stream().filter(segment -> !segment.reserved()).toList();
    }

    List<SubnetGroup> groups() {
        return segments().stream()
                .flatMap(segment -> spec.tiers().keySet().stream().map(tier -> group(segment.name(), tier)))
                .toList();
    }

    /**
     * The subnets that all segments share on their way out: NAT gateways and interface endpoints stand there.
     *
     * <p>They belong to the last segment without workloads, because a network ACL sees only addresses and theirs admits
     * every segment. Where each segment has workloads, the first one's subnets serve.
     */
    SubnetGroup egress() {
        var names = segments().stream().map(PlannedSegment::name).toList();
        var segment = names.stream()
                .filter(name -> !busySegments.contains(name))
                .reduce((earlier, later) -> later)
                .orElse(names.get(0));
        return group(segment, publicTier(spec).orElseGet(spec::favouredTier));
    }

    int natGateways(int zones) {
        return switch (spec.nat()) {
            case NONE -> 0;
            case SINGLE -> 1;
            case PER_ZONE -> zones;
        };
    }

    /** Whether something stands in the egress subnets that every segment uses. */
    boolean sharesEgress() {
        return spec.nat() != NatMode.NONE || !spec.endpoints().isEmpty();
    }

    /** The planned subnets of a segment's tier, in address order. */
    List<PlannedSubnet> subnets(String segment, String tier) {
        return plan.subnets().stream()
                .filter(subnet ->
                        subnet.segment().equals(segment) && subnet.tier().equals(tier))
                .toList();
    }

    Cidr block(String segment) {
        return plan.segments().stream()
                .filter(planned -> planned.name().equals(segment))
                .map(PlannedSegment::cidr)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "network " + name() + ": expected one of its segments, got '" + segment + "'"));
    }

    /** A private tier whose network has no NAT gateway is isolated, whatever it is called. */
    private SubnetGroup group(String segment, String tier) {
        var asked = spec.access(tier);
        var closed = asked == TierAccess.PRIVATE && spec.nat() == NatMode.NONE;
        return new SubnetGroup(segment, tier, closed ? TierAccess.ISOLATED : asked);
    }
}
