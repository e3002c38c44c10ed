package dev.groundwork.address;

import java.util.List;

/** What to divide: a block, into segments, each of them into tiers × zones. */
public record NetworkRequest(
        String name,
        Cidr cidr,
        List<String> zones,
        List<Tier> tiers,
        String primaryTier,
        List<SegmentRequest> segments) {

    public NetworkRequest {
        zones = List.copyOf(zones);
        tiers = List.copyOf(tiers);
        segments = List.copyOf(segments);
    }
}
