package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides free blocks among a number of segments as evenly as an exact fill allows.
 *
 * <pre>
 * 3 segments   |      1/2      |  1/4  |  1/4  |
 * 5 segments   |  1/4  |  1/4  |  1/4  |1/8|1/8|
 * </pre>
 */
final class EqualShares {

    private EqualShares() {}

    /** The shares, larger ones first, then in address order. There must not be fewer segments than free blocks. */
    static List<Cidr> of(List<Cidr> free, int segments) {
        var shares = free;
        while (shares.size() < segments) {
            shares = halveLargest(shares, segments - shares.size());
        }
        return shares.stream()
                .sorted(Comparator.comparingInt(Cidr::prefix).thenComparingLong(Cidr::first))
                .toList();
    }

    /** Halves all of the largest blocks, or only as many as wanted: then the last of them, the earlier stay large. */
    private static List<Cidr> halveLargest(List<Cidr> blocks, int atMost) {
        int prefix = blocks.stream().mapToInt(Cidr::prefix).min().orElseThrow();
        long largest = blocks.stream().filter(block -> block.prefix() == prefix).count();
        var halved = new ArrayList<Cidr>();
        for (var block : blocks) {
            if (block.prefix() == prefix && largest-- <= atMost) {
                halved.add(new Cidr(block.first(), prefix + 1));
                halved.add(new Cidr(block.first() + block.size() / 2, prefix + 1));
            } else {
                halved.add(block);
            }
        }
        return halved;
    }
}
