package dev.groundwork.address;

import java.util.HashSet;
import java.util.List;

/** What a request must fulfil before it makes sense to look at sizes. */
final class RequestRules {

    private RequestRules() {}

    static void check(NetworkRequest request) {
        var where = "network '" + request.name() + "'";
        checkVpc(where, request.cidr());
        require(
                request.zones().size() >= 2 && request.zones().size() <= 6,
                where + ": expected 2 to 6 zones, got " + request.zones().size());
        checkNames(where, "zone", request.zones());
        checkNames(where, "tier", request.tiers().stream().map(Tier::name).toList());
        checkNames(
                where,
                "segment",
                request.segments().stream().map(SegmentRequest::name).toList());
        for (var tier : request.tiers()) {
            checkTier(where, tier);
        }
        checkPrimary(where, request);
        for (var segment : request.segments()) {
            checkSegment(where + ", segment '" + segment.name() + "'", segment);
        }
    }

    private static void checkVpc(String where, Cidr cidr) {
        require(
                cidr.prefix() >= 16 && cidr.prefix() <= 28,
                where + ": expected a block from /16 to /28, as AWS accepts for a network, got " + cidr);
    }

    private static void checkNames(String where, String kind, List<String> names) {
        require(!names.isEmpty(), where + ": expected at least one " + kind + ", got none");
        var seen = new HashSet<String>();
        for (var name : names) {
            require(seen.add(name), where + ": expected different " + kind + "s, got '" + name + "' twice");
        }
    }

    private static void checkTier(String where, Tier tier) {
        require(
                tier.longestPrefix() >= 16 && tier.longestPrefix() <= 28,
                where + ", tier '" + tier.name() + "': expected a smallest block from /16 to /28, got /"
                        + tier.longestPrefix());
    }

    private static void checkPrimary(String where, NetworkRequest request) {
        var names = request.tiers().stream().map(Tier::name).toList();
        require(
                names.contains(request.primaryTier()),
                where + ": expected a primary tier among " + String.join(", ", names) + ", got '"
                        + request.primaryTier() + "'");
    }

    private static void checkSegment(String where, SegmentRequest segment) {
        require(
                segment.weight().isEmpty() || segment.cidr().isEmpty(),
                where + ": expected a weight or a block by hand, got both");
        segment.weight()
                .ifPresent(weight -> require(
                        weight > 0 && Integer.bitCount(weight) == 1,
                        where + ": expected a weight that is a power of two (1, 2, 4, ...), got " + weight));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
