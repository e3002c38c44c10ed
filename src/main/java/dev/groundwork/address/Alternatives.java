package dev.groundwork.address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The other exact tilings of segments of one size: how many there are, the nearest of them, and why they lost. */
public record Alternatives(List<String> segments, int prefix, List<TierSizes> chosen, List<Lost> lost) {

    /** The prefixes of a tier's blocks, the largest block first, and the addresses in all of them. */
    public record TierSizes(String tier, List<Integer> prefixes, long total) {}

    /** The tilings that a criterion decided against: all of them counted, the best of them shown. */
    public record Lost(Criterion by, BigInteger count, List<List<TierSizes>> nearest) {}

    public Alternatives {
        segments = List.copyOf(segments);
        chosen = List.copyOf(chosen);
        lost = List.copyOf(lost);
    }

    /** The alternatives for each size of segment that a plan of this request has, with some examples per criterion. */
    public static List<Alternatives> of(NetworkRequest request, int examples) {
        var segments = new LinkedHashMap<Integer, List<String>>();
        for (var segment : Planner.plan(request).segments()) {
            segments.computeIfAbsent(segment.cidr().prefix(), prefix -> new ArrayList<>())
                    .add(segment.name());
        }
        var alternatives = new ArrayList<Alternatives>();
        segments.forEach((prefix, names) -> {
            var shape = Shape.of(request, 1L << (32 - prefix));
            var best = TilingSearch.best(shape);
            alternatives.add(new Alternatives(names, prefix, sizes(shape, best), lost(shape, best, examples)));
        });
        return alternatives;
    }

    /** How many there are, each counted once whichever zone has which of its blocks. */
    public BigInteger count() {
        return lost.stream().map(Lost::count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Lost> lost(Shape shape, Tiling best, int examples) {
        var lost = new ArrayList<Lost>();
        TilingCount.lost(shape, best).forEach((criterion, count) -> {
            if (count.signum() > 0) {
                var nearest = Nearest.of(shape, best, criterion, examples).stream()
                        .map(tiling -> sizes(shape, tiling))
                        .toList();
                lost.add(new Lost(criterion, count, nearest));
            }
        });
        return lost;
    }

    private static List<TierSizes> sizes(Shape shape, Tiling tiling) {
        var sizes = new ArrayList<TierSizes>();
        for (int tier = 0; tier < shape.tiers().size(); tier++) {
            var prefixes = tiling.tiers().get(tier).stream()
                    .map(Cidr::prefixOf)
                    .sorted()
                    .toList();
            sizes.add(new TierSizes(shape.tiers().get(tier).name(), prefixes, tiling.total(tier)));
        }
        return sizes;
    }
}
