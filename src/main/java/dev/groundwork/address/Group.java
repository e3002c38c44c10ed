package dev.groundwork.address;

import java.util.function.Predicate;

/** Some tiers over all zones: which totals their blocks can reach, and with which blocks they reach one best. */
final class Group {

    private final int zones;
    private final int[] least;
    private final int units;
    private final Sums sums;

    Group(int zones, int[] least, int units) {
        this.zones = zones;
        this.least = least;
        this.units = units;
        var row = new int[zones * least.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = least[i % least.length];
        }
        this.sums = new Sums(row, units);
    }

    boolean reaches(int total) {
        return sums.reach(0, total);
    }

    /** The same tiers with no block below this size. */
    Group from(int size) {
        var raised = new int[least.length];
        for (int tier = 0; tier < raised.length; tier++) {
            raised[tier] = Math.max(size, least[tier]);
        }
        return new Group(zones, raised, units);
    }

    /** The same tiers with the largest lower limit under which something holds; it must hold under the present one. */
    Group raisedWhile(Predicate<Group> holds) {
        for (int size = Integer.highestOneBit(units); size > 1; size /= 2) {
            var raised = from(size);
            if (holds.test(raised)) {
                return raised;
            }
        }
        return this;
    }

    /** Blocks of this total, by zone and tier: each zone as large as it can be, in it each tier as large as it can be. */
    int[][] earlierFirst(int total) {
        var blocks = new int[zones][];
        int rest = total;
        for (int zone = 0; zone < zones; zone++) {
            int size = rest;
            while (!(zoneReaches(size) && sums.reach((zone + 1) * least.length, rest - size))) {
                size--;
            }
            blocks[zone] = zoneBlocks(size);
            rest -= size;
        }
        return blocks;
    }

    private boolean zoneReaches(int total) {
        return sums.reach((zones - 1) * least.length, total);
    }

    private int[] zoneBlocks(int total) {
        var blocks = new int[least.length];
        int rest = total;
        for (int tier = 0; tier < blocks.length; tier++) {
            blocks[tier] = sums.largest((zones - 1) * least.length + tier, rest);
            rest -= blocks[tier];
        }
        return blocks;
    }
}
