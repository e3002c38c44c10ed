package dev.groundwork.address;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Divides a network's block among its segments: those given by hand first, then the rest among the others. */
final class SegmentBlocks {

    private final NetworkRequest request;
    private final String where;
    private final List<Cidr> byHand;

    private SegmentBlocks(NetworkRequest request) {
        this.request = request;
        this.where = "network '" + request.name() + "'";
        this.byHand = request.segments().stream()
                .map(SegmentRequest::cidr)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A block for each segment, in their order, which together are the whole network. */
    static List<Cidr> of(NetworkRequest request) {
        return new SegmentBlocks(request).blocks();
    }

    private List<Cidr> blocks() {
        checkByHand();
        var shares = shares(FreeSpace.of(request.cidr(), byHand)).iterator();
        return request.segments().stream()
                .map(segment -> segment.cidr().orElseGet(shares::next))
                .toList();
    }

    private void checkByHand() {
        var earlier = new ArrayList<SegmentRequest>();
        for (var segment : request.segments()) {
            if (segment.cidr().isPresent()) {
                checkByHand(segment, segment.cidr().get(), earlier);
                earlier.add(segment);
            }
        }
    }

    private void checkByHand(SegmentRequest segment, Cidr block, List<SegmentRequest> earlier) {
        var here = where + ", segment '" + segment.name() + "'";
        if (!request.cidr().contains(block)) {
            throw new IllegalArgumentException(here + ": expected a block inside " + request.cidr() + ", got " + block);
        }
        for (var other : earlier) {
            if (other.cidr().filter(block::overlaps).isPresent()) {
                throw new IllegalArgumentException(here + ": expected a block apart from segment '" + other.name()
                        + "' (" + other.cidr().get() + "), got " + block);
            }
        }
    }

    private List<Cidr> shares(List<Cidr> free) {
        var weights = request.segments().stream()
                .filter(segment -> segment.cidr().isEmpty())
                .map(segment -> segment.weight().orElse(1))
                .toList();
        if (weights.size() < free.size()) {
            throw new IllegalArgumentException(where + ": expected at least " + free.size()
                    + " segments without a block by hand, to fill " + inWords(free) + ", got " + weights.size());
        }
        if (free.isEmpty() && !weights.isEmpty()) {
            throw new IllegalArgumentException(where + ": expected blocks by hand that leave room for the other "
                    + "segments, got blocks that fill all of " + request.cidr());
        }
        if (free.isEmpty()) {
            return List.of();
        }
        if (new HashSet<>(weights).size() > 1) {
            return WeightedShares.of(where, free, weights);
        }
        TooSmall.refuseIfTooMany(request, weights.size(), free);
        return EqualShares.of(free, weights.size());
    }

    private static String inWords(List<Cidr> blocks) {
        return blocks.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }
}
