package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tries every size for every subnet: slow, and nothing but the package's description written down again. */
final class EveryTiling {

    private final long size;
    private final int zones;
    private final List<Tier> tiers;
    private final int primary;
    private final long[][] blocks;
    private final List<long[][]> all = new ArrayList<>();

    private EveryTiling(long size, int zones, List<Tier> tiers, int primary) {
        this.size = size;
        this.zones = zones;
        this.tiers = tiers;
        this.primary = primary;
        this.blocks = new long[tiers.size()][zones];
        fill(0, 0);
    }

    /** The sizes per tier and zone of the best of all tilings. */
    static List<List<Long>> best(long size, int zones, List<Tier> tiers, int primary) {
        var every = new EveryTiling(size, zones, tiers, primary);
        var best = every.all.stream().max(every.order()).orElseThrow();
        return Arrays.stream(best)
                .map(tier -> Arrays.stream(tier).boxed().toList())
                .toList();
    }

    /** How many tilings lose, by the place in the order of the criterion that decides; each multiset counts once. */
    static Map<Integer, Long> lostByCriterion(long size, int zones, List<Tier> tiers, int primary) {
        var every = new EveryTiling(size, zones, tiers, primary);
        var best = every.all.stream().max(every.order()).orElseThrow();
        var distinct = new TreeSet<String>();
        var lost = new HashMap<Integer, Long>();
        for (var tiling : every.all) {
            var sorted = every.largestFirst(tiling);
            if (distinct.add(Arrays.deepToString(sorted)) && !Arrays.deepEquals(sorted, best)) {
                lost.merge(every.decidingCriterion(best, sorted), 1L, Long::sum);
            }
        }
        return lost;
    }

    private void fill(int cell, long used) {
        int tier = cell / zones;
        if (tier == tiers.size()) {
            if (used == size) {
                all.add(Arrays.stream(blocks).map(long[]::clone).toArray(long[][]::new));
            }
            return;
        }
        for (long block = 1L << (32 - tiers.get(tier).longestPrefix()); used + block <= size; block *= 2) {
            blocks[tier][cell % zones] = block;
            fill(cell + 1, used + block);
        }
    }

    private List<Comparator<long[][]>> criteria() {
        Comparator<long[][]> primarySmallest = Comparator.comparingLong(
                tiling -> Arrays.stream(tiling[primary]).min().getAsLong());
        Comparator<long[][]> even = Comparator.comparing(tiling -> Arrays.stream(tiling)
                .allMatch(tier -> Arrays.stream(tier).distinct().count() == 1));
        Comparator<long[][]> primaryTotal = Comparator.comparingLong(
                tiling -> Arrays.stream(tiling[primary]).sum());
        Comparator<long[][]> othersSmallest = Comparator.comparingLong(this::smallestOfOthers);
        Comparator<long[][]> zoneTotals = (one, two) -> Arrays.compare(zoneTotals(one), zoneTotals(two));
        Comparator<long[][]> zoneBlocks = (one, two) -> Arrays.compare(zoneByZone(one), zoneByZone(two));
        return List.of(primarySmallest, even, primaryTotal, othersSmallest, zoneTotals.thenComparing(zoneBlocks));
    }

    private Comparator<long[][]> order() {
        return criteria().stream().reduce(Comparator::thenComparing).orElseThrow();
    }

    private int decidingCriterion(long[][] better, long[][] worse) {
        for (int criterion = 0; ; criterion++) {
            if (criteria().get(criterion).compare(better, worse) != 0) {
                return criterion;
            }
        }
    }

    private long smallestOfOthers(long[][] tiling) {
        long smallest = Long.MAX_VALUE;
        for (int tier = 0; tier < tiling.length; tier++) {
            for (long block : tiling[tier]) {
                smallest = tier == primary ? smallest : Math.min(smallest, block);
            }
        }
        return smallest;
    }

    private long[] zoneTotals(long[][] tiling) {
        var totals = new long[zones];
        for (var tier : tiling) {
            for (int zone = 0; zone < zones; zone++) {
                totals[zone] += tier[zone];
            }
        }
        return totals;
    }

    private long[] zoneByZone(long[][] tiling) {
        var sizes = new ArrayList<Long>();
        for (int zone = 0; zone < zones; zone++) {
            for (var tier : tiling) {
                sizes.add(tier[zone]);
            }
        }
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }

    private long[][] largestFirst(long[][] tiling) {
        return Arrays.stream(tiling)
                .map(tier -> Arrays.stream(tier)
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .mapToLong(Long::longValue)
                        .toArray())
                .toArray(long[][]::new);
    }
}
