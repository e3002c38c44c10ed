package dev.groundwork.address;

import java.util.List;

/** A division without names: a number of addresses for tiers × zones, with one tier favoured. */
record Shape(long size, int zones, List<Tier> tiers, int primary) {

    /** The least that all subnets take together. */
    long leastSize() {
        long zone = 0;
        for (var tier : tiers) {
            zone += tier.smallestBlock();
        }
        return zones * zone;
    }

    /** The measure in which all blocks are whole numbers: the smallest block that may occur. */
    long unit() {
        long unit = size;
        for (var tier : tiers) {
            unit = Math.min(unit, tier.smallestBlock());
        }
        return unit;
    }

    int units() {
        return Math.toIntExact(size / unit());
    }

    int leastUnits(int tier) {
        return Math.toIntExact(tiers.get(tier).smallestBlock() / unit());
    }
}
