package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Finds, of all tilings that fill a shape exactly, the best in the order that the package describes. */
final class TilingSearch {

    private final Shape shape;
    private final int units;
    private final int[] primary;
    private final int[] others;

    private TilingSearch(Shape shape) {
        this.shape = shape;
        this.units = shape.units();
        this.primary = new int[] {shape.leastUnits(shape.primary())};
        this.others = new int[shape.tiers().size() - 1];
        for (int tier = 0, other = 0; tier < shape.tiers().size(); tier++) {
            if (tier != shape.primary()) {
                others[other++] = shape.leastUnits(tier);
            }
        }
    }

    /** The best tiling of a shape that is large enough for its least sizes; there is always one. */
    static Tiling best(Shape shape) {
        if (Integer.bitCount(shape.zones()) == 1 && shape.zones() > 1) {
            var zone = new Shape(shape.size() / shape.zones(), 1, shape.tiers(), shape.primary());
            return best(zone).repeated(shape.zones());
        }
        return new TilingSearch(shape).best();
    }

    private Tiling best() {
        var othersTotals = rows(others, 1);
        int least = largestLeast(primary, totals -> largestTotal(totals, othersTotals) > 0);
        var primaryLeast = raised(primary, least);
        int primaryTotal = largestTotal(rows(primaryLeast, 1), othersTotals);
        int othersTotal = units - primaryTotal;
        int othersLeast = largestLeast(others, totals -> totals.reach(othersTotal));
        return tiling(fill(primaryLeast, primaryTotal), fill(raised(others, othersLeast), othersTotal));
    }

    /** The largest size to which all blocks of these tiers can be raised so that the condition still holds. */
    private int largestLeast(int[] tiers, Predicate<Sums> holds) {
        int least = Integer.highestOneBit(units);
        while (least > 1 && !holds.test(rows(raised(tiers, least), 1))) {
            least /= 2;
        }
        return least;
    }

    private int largestTotal(Sums primaryTotals, Sums othersTotals) {
        int total = units;
        while (total > 0 && !(primaryTotals.reach(total) && othersTotals.reach(units - total))) {
            total--;
        }
        return total;
    }

    /** The sizes, zone by zone, that give the earlier zone the larger total, and in it the earlier tier the larger block. */
    private int[][] fill(int[] tiers, int total) {
        var zones = new int[shape.zones()][];
        var row = rows(tiers, 1);
        int lastZone = (shape.zones() - 1) * tiers.length;
        int rest = total;
        for (int zone = 0; zone < shape.zones(); zone++) {
            int size = rest;
            int next = (zone + 1) * tiers.length;
            while (!(row.reachFrom(lastZone, size) && row.reachFrom(next, rest - size))) {
                size--;
            }
            zones[zone] = blocks(row, lastZone, tiers.length, size);
            rest -= size;
        }
        return zones;
    }

    private static int[] blocks(Sums row, int from, int count, int total) {
        var blocks = new int[count];
        int rest = total;
        for (int i = 0; i < count; i++) {
            blocks[i] = row.largest(from + i, rest);
            rest -= blocks[i];
        }
        return blocks;
    }

    private Sums rows(int[] tiers, int least) {
        var row = new int[shape.zones() * tiers.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.max(least, tiers[i % tiers.length]);
        }
        return new Sums(row, units);
    }

    private static int[] raised(int[] tiers, int least) {
        return Arrays.stream(tiers).map(size -> Math.max(size, least)).toArray();
    }

    private Tiling tiling(int[][] primaryBlocks, int[][] otherBlocks) {
        var tiers = new ArrayList<List<Long>>();
        for (int tier = 0; tier < shape.tiers().size(); tier++) {
            var zones = new ArrayList<Long>();
            for (int zone = 0; zone < shape.zones(); zone++) {
                int size = tier == shape.primary()
                        ? primaryBlocks[zone][0]
                        : otherBlocks[zone][tier < shape.primary() ? tier : tier - 1];
                zones.add(size * shape.unit());
            }
            tiers.add(zones);
        }
        return new Tiling(tiers);
    }
}
