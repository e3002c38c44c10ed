package dev.groundwork.address;

import java.util.function.IntPredicate;

/** The best plans whose zones are all equal: what a person would draw, and what it leaves unused. */
final class EqualZones {

    private final Shape zone;
    private final int zones;
    private final int units;

    private EqualZones(Shape shape) {
        this.zones = shape.zones();
        this.units = shape.units() / shape.zones();
        // Only its tiers and their least sizes matter: what a zone may have is no power of two.
        this.zone = new Shape(shape.size(), 1, shape.tiers(), shape.primary());
    }

    /** The best by the order in which exact plans are compared, and then by what it uses. */
    static Tiling best(Shape shape) {
        return new EqualZones(shape).best();
    }

    /** The one that leaves the least unused. */
    static Tiling leastWasteful(Shape shape) {
        return new EqualZones(shape).leastWasteful();
    }

    private Tiling best() {
        var others = zone.otherGroup();
        int primary = largestPrimary(rest -> largestTotal(others, rest) >= 0);
        int rest = units - primary;
        var raised = others.raisedWhile(group -> largestTotal(group, rest) >= 0);
        return tiling(primary, raised, largestTotal(raised, rest));
    }

    private Tiling leastWasteful() {
        var others = zone.otherGroup();
        for (int total = units; ; total--) {
            int used = total;
            int primary = largestPrimary(rest -> others.reaches(used - (units - rest)));
            if (primary > 0) {
                return tiling(primary, others, used - primary);
            }
        }
    }

    /** The largest block of the primary tier that leaves the others a rest of which something holds, or 0. */
    private int largestPrimary(IntPredicate holdsForRest) {
        int primary = Integer.highestOneBit(units);
        while (primary >= zone.leastUnits(zone.primary())) {
            if (holdsForRest.test(units - primary)) {
                return primary;
            }
            primary /= 2;
        }
        return 0;
    }

    private static int largestTotal(Group group, int atMost) {
        int total = atMost;
        while (total >= 0 && !group.reaches(total)) {
            total--;
        }
        return total;
    }

    private Tiling tiling(int primary, Group others, int othersTotal) {
        return zone.tiling(new int[][] {{primary}}, others.earlierFirst(othersTotal))
                .repeated(zones);
    }
}
