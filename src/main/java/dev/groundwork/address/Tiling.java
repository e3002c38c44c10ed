package dev.groundwork.address;

import java.util.Collections;
import java.util.List;

/** The sizes of blocks that fill a shape exactly: per tier, per zone. */
record Tiling(List<List<Long>> tiers) {

    Tiling {
        tiers = tiers.stream().map(List::copyOf).toList();
    }

    long block(int tier, int zone) {
        return tiers.get(tier).get(zone);
    }

    /** The same zone, several times. */
    Tiling repeated(int zones) {
        return new Tiling(tiers.stream()
                .map(tier -> Collections.nCopies(zones, tier.get(0)))
                .toList());
    }
}
