package dev.groundwork.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides networks into segments, and each segment into a subnet per tier and zone, with nothing left over. */
public final class Planner {

    private final NetworkRequest request;
    private final Map<Long, Layout> layouts = new HashMap<>();

    private Planner(NetworkRequest request) {
        this.request = request;
    }

    /** The plans of several networks, in their order. */
    public static AddressPlan plan(List<NetworkRequest> requests) {
        return new AddressPlan(requests.stream().map(Planner::plan).toList());
    }

    /** The plan of a network; a request that cannot be met is refused with the reason and the nearest one that can. */
    public static NetworkPlan plan(NetworkRequest request) {
        RequestRules.check(request);
        return certified(new Planner(request).plan());
    }

    private NetworkPlan plan() {
        var blocks = SegmentBlocks.of(request);
        var segments = new ArrayList<PlannedSegment>();
        for (int i = 0; i < blocks.size(); i++) {
            segments.add(segment(request.segments().get(i), blocks.get(i)));
        }
        return new NetworkPlan(request.name(), request.cidr(), segments, Notes.of(request, blocks));
    }

    /** Segments of one size are divided alike: the search runs once for each size. */
    private PlannedSegment segment(SegmentRequest segment, Cidr block) {
        var layout = layouts.computeIfAbsent(block.size(), size -> layout(segment, block));
        var subnets = new ArrayList<PlannedSubnet>();
        for (var place : layout.places()) {
            subnets.add(new PlannedSubnet(
                    request.name(),
                    segment.name(),
                    request.tiers().get(place.tier()).name(),
                    request.zones().get(place.zone()),
                    place.in(block)));
        }
        return new PlannedSegment(segment.name(), block, segment.reserved(), subnets);
    }

    private Layout layout(SegmentRequest segment, Cidr block) {
        var shape = Shape.of(request, block.size());
        if (shape.leastSize() > block.size()) {
            TooSmall.refuse(request, segment, block);
        }
        return Layout.of(TilingSearch.best(shape), shape.primary());
    }

    private static NetworkPlan certified(NetworkPlan plan) {
        boolean holds = plan.certificate().holds()
                && plan.segments().stream()
                        .allMatch(segment -> segment.certificate().holds());
        if (!holds) {
            throw new IllegalStateException(
                    "the plan of network '" + plan.name() + "' does not fill " + plan.cidr() + " exactly");
        }
        return plan;
    }
}
