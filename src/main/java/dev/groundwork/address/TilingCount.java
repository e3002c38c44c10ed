package dev.groundwork.address;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/** How many tilings there are in all, and by which criterion they lose: exactly, without visiting them. */
final class TilingCount {

    private final Shape shape;
    private final int units;

    private TilingCount(Shape shape) {
        this.shape = shape;
        this.units = shape.units();
    }

    /** For each criterion, how many tilings it is that decides against. */
    static Map<Criterion, BigInteger> lost(Shape shape, Tiling best) {
        var deciding = shape.zonesCanBeEqual() ? shape.oneZone() : shape;
        var figures = Figures.of(deciding, shape.zonesCanBeEqual() ? best.firstZone() : best);
        var all = new TilingCount(shape);
        var even = new TilingCount(deciding);
        int smallest = figures.primarySmallest();
        int total = figures.primaryTotal();
        var lost = new Remainder(all.from(1));
        lost.by(Criterion.PRIMARY_SMALLEST, all.from(smallest));
        lost.by(Criterion.EVEN_ZONES, even.from(smallest));
        lost.by(Criterion.PRIMARY_TOTAL, even.withTotal(smallest, total, 1));
        lost.by(Criterion.OTHERS_SMALLEST, even.withTotal(smallest, total, figures.othersSmallest()));
        lost.by(Criterion.EARLIER_ZONES, BigInteger.ONE);
        return lost.counts;
    }

    /** What each criterion leaves, and therefore what it takes away. */
    private static final class Remainder {

        private final Map<Criterion, BigInteger> counts = new EnumMap<>(Criterion.class);
        private BigInteger before;

        Remainder(BigInteger all) {
            this.before = all;
        }

        void by(Criterion criterion, BigInteger left) {
            counts.put(criterion, before.subtract(left));
            before = left;
        }
    }

    private BigInteger from(int primarySmallest) {
        return others(primary(primarySmallest), 1).of(units);
    }

    private BigInteger withTotal(int primarySmallest, int primaryTotal, int othersSmallest) {
        return primary(primarySmallest)
                .of(primaryTotal)
                .multiply(others(nothing(), othersSmallest).of(units - primaryTotal));
    }

    private Counts nothing() {
        return Counts.ofNothing(units, shape.tiers().size());
    }

    private Counts primary(int smallest) {
        return nothing().withTier(shape.zones(), Math.max(smallest, shape.leastUnits(shape.primary())));
    }

    private Counts others(Counts counts, int smallest) {
        var all = counts;
        for (int tier = 0; tier < shape.tiers().size(); tier++) {
            if (tier != shape.primary()) {
                all = all.withTier(shape.zones(), Math.max(smallest, shape.leastUnits(tier)));
            }
        }
        return all;
    }
}
