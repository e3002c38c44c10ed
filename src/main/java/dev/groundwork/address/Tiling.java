package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The sizes of blocks that fill a shape: per tier, per zone. */
record Tiling(List<List<Long>> tiers) {

    Tiling {
        tiers = List.copyOf(tiers);
    }

    static Tiling of(long[][] blocks) {
        var tiers = new ArrayList<List<Long>>();
        for (var tier : blocks) {
            tiers.add(Arrays.stream(tier).boxed().toList());
        }
        return new Tiling(tiers);
    }

    long smallest(int tier) {
        return Collections.min(tiers.get(tier));
    }

    long total(int tier) {
        long total = 0;
        for (long block : tiers.get(tier)) {
            total += block;
        }
        return total;
    }

    /** The smallest block of all tiers but one. */
    long smallestExcept(int primary) {
        long smallest = Long.MAX_VALUE;
        for (int tier = 0; tier < tiers.size(); tier++) {
            if (tier != primary) {
                smallest = Math.min(smallest, smallest(tier));
            }
        }
        return smallest;
    }

    /** Whether each tier has the same block in every zone. */
    boolean isEven() {
        return tiers.stream().allMatch(tier -> Collections.max(tier).equals(Collections.min(tier)));
    }

    Tiling firstZone() {
        return new Tiling(tiers.stream().map(tier -> tier.subList(0, 1)).toList());
    }

    /** One zone's tiling, for several zones. */
    Tiling repeated(int zones) {
        return new Tiling(tiers.stream()
                .map(tier -> Collections.nCopies(zones, tier.get(0)))
                .toList());
    }
}
