package dev.groundwork.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why a block cannot hold what is asked of it, and what the nearest thing is that could. */
final class TooSmall {

    private static final long LARGEST = 1L << 16;
    private static final long SMALLEST = 1L << 4;

    private TooSmall() {}

    /** Refuses equal shares if they would be too small: if not every segment can get its least. */
    static void refuseIfTooMany(NetworkRequest request, int segments, List<Cidr> free) {
        long size = free.stream().mapToLong(Cidr::size).sum();
        var shape = Shape.of(request, size);
        long least = roundedUp(shape.leastSize());
        if (segments == 1 || segments * least <= size) {
            return;
        }
        var each = " of a /" + Cidr.prefixOf(least) + " each (" + needs(shape) + ")";
        throw new IllegalArgumentException("network '" + request.name() + "': expected room for " + segments
                + " segments" + each + ", got " + size + " addresses, which hold " + size / least
                + nearestNetwork(request, roundedUp(segments) * least)
                + nearestMinimum(request, Long.highestOneBit(size / segments)));
    }

    /** Refuses a segment's block that cannot hold a subnet per tier and zone. */
    static void refuse(NetworkRequest request, SegmentRequest segment, Cidr block) {
        var shape = Shape.of(request, block.size());
        long least = shape.leastSize();
        long network = request.cidr().size() * (roundedUp(least) / block.size());
        throw new IllegalArgumentException("network '" + request.name() + "', segment '" + segment.name()
                + "': expected at least " + least + " addresses (" + needs(shape) + "), got " + block + " with "
                + block.size() + ", " + (least - block.size()) + " too few" + nearestNetwork(request, network)
                + nearestMinimum(request, block.size()));
    }

    private static String needs(Shape shape) {
        var tiers = new ArrayList<String>();
        for (var tier : shape.tiers()) {
            tiers.add(shape.zones() + " x " + tier.name() + " /" + tier.longestPrefix());
        }
        return String.join(", ", tiers);
    }

    /** Shares grow with the network, unless some blocks are given by hand. */
    private static String nearestNetwork(NetworkRequest request, long size) {
        if (request.segments().stream().anyMatch(segment -> segment.cidr().isPresent())) {
            return "";
        }
        return size > LARGEST
                ? "; no network holds them, AWS accepts none larger than a /16"
                : "; the smallest network that holds them is a /" + Cidr.prefixOf(size);
    }

    private static String nearestMinimum(NetworkRequest request, long size) {
        return nearestMinimum(Shape.of(request, size))
                .map(text -> "; or " + text)
                .orElse("");
    }

    /** The first tier that could give way alone; else whether all of them could together. */
    private static Optional<String> nearestMinimum(Shape shape) {
        for (var tier : shape.tiers()) {
            long room = shape.size() / shape.zones() - (shape.leastSize() / shape.zones() - tier.smallestBlock());
            if (room >= SMALLEST) {
                return Optional.of("allow blocks of /" + Cidr.prefixOf(Long.highestOneBit(room)) + " in tier '"
                        + tier.name() + "'");
            }
        }
        return SMALLEST * shape.zones() * shape.tiers().size() <= shape.size()
                ? Optional.of("allow blocks of /28 in every tier")
                : Optional.empty();
    }

    private static long roundedUp(long size) {
        return Long.bitCount(size) == 1 ? size : Long.highestOneBit(size) * 2;
    }
}
