package dev.groundwork.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Divides a network into segments, and each segment into a subnet per tier and zone, with nothing left over. */
public final class Planner {

    private final NetworkRequest request;
    private final int primary;
    private final HashMap<Long, Layout> layouts = new HashMap<>();

    private Planner(NetworkRequest request) {
        this.request = request;
        this.primary = request.tiers().stream().map(Tier::name).toList().indexOf(request.primaryTier());
    }

    /** The plan of a network; an impossible request is refused with the reason and the nearest possible one. */
    public static NetworkPlan plan(NetworkRequest request) {
        return new Planner(request).plan();
    }

    private NetworkPlan plan() {
        var blocks = SegmentBlocks.of(request);
        var segments = new ArrayList<PlannedSegment>();
        for (int i = 0; i < blocks.size(); i++) {
            segments.add(segment(request.segments().get(i), blocks.get(i)));
        }
        return new NetworkPlan(request.name(), request.cidr(), segments, List.of());
    }

    private PlannedSegment segment(SegmentRequest segment, Cidr block) {
        var subnets = new ArrayList<PlannedSubnet>();
        for (var place : layouts.computeIfAbsent(block.size(), this::layout).places()) {
            subnets.add(new PlannedSubnet(
                    request.name(),
                    segment.name(),
                    request.tiers().get(place.tier()).name(),
                    request.zones().get(place.zone()),
                    place.in(block)));
        }
        return new PlannedSegment(segment.name(), block, segment.reserved(), subnets);
    }

    private Layout layout(long size) {
        var shape = new Shape(size, request.zones().size(), request.tiers(), primary);
        if (shape.leastSize() > size) {
            throw new IllegalArgumentException("network '" + request.name() + "': expected at least "
                    + shape.leastSize() + " addresses per segment, got " + size);
        }
        return Layout.of(TilingSearch.best(shape), primary);
    }
}
