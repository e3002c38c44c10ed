package dev.groundwork.config;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.NetworkRequest;
import dev.groundwork.address.Planner;
import dev.groundwork.address.SegmentRequest;
import dev.groundwork.address.Tier;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The address plan of a blueprint: its networks in the planner's words. */
public final class Plans {

    private Plans() {}

    /** The plans of all networks; a blueprint that was read has one for each. */
    public static AddressPlan of(Blueprint blueprint) {
        return new AddressPlan(requests(blueprint).stream().map(Planner::plan).toList());
    }

    /** What the planner is asked, network by network, in the blueprint's order. */
    public static List<NetworkRequest> requests(Blueprint blueprint) {
        return blueprint.networks().keySet().stream()
                .map(name -> request(blueprint, name))
                .toList();
    }

    static NetworkRequest request(Blueprint blueprint, String name) {
        var network = blueprint.network(name);
        return new NetworkRequest(
                name,
                network.cidr(),
                blueprint.zones(),
                network.tiers().entrySet().stream().map(Plans::tier).toList(),
                network.favouredTier(),
                network.segments().entrySet().stream().map(Plans::segment).toList());
    }

    private static Tier tier(Map.Entry<String, TierSpec> tier) {
        return new Tier(tier.getKey(), tier.getValue().smallest().bits());
    }

    private static SegmentRequest segment(Map.Entry<String, SegmentSpec> segment) {
        var spec = segment.getValue();
        var weight = spec.weight().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new SegmentRequest(segment.getKey(), weight, spec.cidr(), spec.reserved());
    }
}
