package dev.groundwork.address;

import java.util.List;

/** A division without names or places: a number of addresses for tiers × zones, with one tier favoured. */
record Shape(long size, int zones, List<Tier> tiers, int primary) {

    static Shape of(NetworkRequest request, long size) {
        int primary = 0;
        while (!request.tiers().get(primary).name().equals(request.primaryTier())) {
            primary++;
        }
        return new Shape(size, request.zones().size(), request.tiers(), primary);
    }

    /** The least that all subnets take together; where it fits, an exact tiling exists. */
    long leastSize() {
        long zone = 0;
        for (var tier : tiers) {
            zone += tier.smallestBlock();
        }
        return zones * zone;
    }

    /** The measure in which every possible block is a whole number: the smallest block of all tiers. */
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

    /** Zones can be equal if they divide a power of two, and no other number of them ever can. */
    boolean zonesCanBeEqual() {
        return Integer.bitCount(zones) == 1;
    }

    Shape oneZone() {
        return new Shape(size / zones, 1, tiers, primary);
    }

    /** The primary tier alone. */
    Group primaryGroup() {
        return new Group(zones, new int[] {leastUnits(primary)}, units());
    }

    /** All tiers but the primary one, in their order. */
    Group otherGroup() {
        return new Group(zones, otherLeasts(), units());
    }

    /** The least sizes of all tiers but the primary one, in units. */
    int[] otherLeasts() {
        var least = new int[tiers.size() - 1];
        for (int tier = 0; tier < least.length; tier++) {
            least[tier] = leastUnits(tier < primary ? tier : tier + 1);
        }
        return least;
    }

    /** Puts the blocks of both groups, each by zone and tier in units, together again. */
    Tiling tiling(int[][] primaryBlocks, int[][] otherBlocks) {
        long unit = unit();
        var blocks = new long[tiers.size()][zones];
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (int zone = 0; zone < zones; zone++) {
                int units =
                        tier == primary ? primaryBlocks[zone][0] : otherBlocks[zone][tier < primary ? tier : tier - 1];
                blocks[tier][zone] = units * unit;
            }
        }
        return Tiling.of(blocks);
    }
}
