package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Goes through the exact tilings of a shape by the figures that decide, best first, until it has found enough. */
final class TilingWalk {

    private static final Comparator<Figures> BEST_FIRST = Comparator.comparingInt(Figures::primarySmallest)
            .thenComparingInt(Figures::primaryTotal)
            .reversed();

    private final Shape shape;
    private final int[] least;
    private final Predicate<Tiling> wanted;
    private final int limit;
    private final Map<Integer, Choices> others = new HashMap<>();
    private final List<Tiling> found = new ArrayList<>();

    private TilingWalk(Shape shape, Predicate<Tiling> wanted, int limit) {
        this.shape = shape;
        this.least = shape.otherLeasts();
        this.wanted = wanted;
        this.limit = limit;
    }

    /** The first tilings, at most so many, that are wanted and have figures that are. */
    static List<Tiling> first(int limit, Shape shape, Predicate<Figures> figures, Predicate<Tiling> wanted) {
        var walk = new TilingWalk(shape, wanted, limit);
        walk.walk(figures);
        return walk.found;
    }

    private void walk(Predicate<Figures> wantedFigures) {
        primaries().forEach((primary, choices) -> {
            for (int smallest : othersSmallest()) {
                var figures = new Figures(primary.primarySmallest(), primary.primaryTotal(), smallest);
                if (found.size() < limit && wantedFigures.test(figures)) {
                    choices.forEach(choice -> withOthers(choice, figures));
                }
            }
        });
    }

    /** The powers of two that the smallest block of the other tiers can be, the largest first. */
    private List<Integer> othersSmallest() {
        if (least.length == 0) {
            return List.of(0);
        }
        return Stream.iterate(Integer.highestOneBit(shape.units()), size -> size > 0, size -> size / 2)
                .toList();
    }

    private SortedMap<Figures, List<int[]>> primaries() {
        var primaries = new TreeMap<Figures, List<int[]>>(BEST_FIRST);
        for (var blocks : Choices.ofOneTier(shape.zones(), shape.leastUnits(shape.primary()), shape.units())) {
            var figures = new Figures(blocks[blocks.length - 1], Choices.total(blocks), 0);
            primaries.computeIfAbsent(figures, none -> new ArrayList<>()).add(blocks);
        }
        return primaries;
    }

    private void withOthers(int[] primary, Figures figures) {
        if (found.size() == limit) {
            return;
        }
        othersFrom(figures.othersSmallest()).show(shape.units() - figures.primaryTotal(), others -> {
            var all = new ArrayList<>(others);
            all.add(shape.primary(), primary);
            var tiling = tiling(all);
            if (Figures.of(shape, tiling).equals(figures) && wanted.test(tiling)) {
                found.add(tiling);
            }
            return found.size() < limit;
        });
    }

    private Choices othersFrom(int smallest) {
        return others.computeIfAbsent(smallest, size -> {
            var raised = Arrays.stream(least).map(tier -> Math.max(tier, size)).toArray();
            return new Choices(shape.zones(), raised, shape.units());
        });
    }

    private Tiling tiling(List<int[]> units) {
        var blocks = new long[units.size()][shape.zones()];
        for (int tier = 0; tier < blocks.length; tier++) {
            for (int zone = 0; zone < shape.zones(); zone++) {
                blocks[tier][zone] = units.get(tier)[zone] * shape.unit();
            }
        }
        return Tiling.of(blocks);
    }
}
