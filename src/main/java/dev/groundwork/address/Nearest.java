package dev.groundwork.address;

import java.util.List;
import java.util.function.Predicate;

/** The best tilings among those that a criterion decided against. */
final class Nearest {

    private Nearest() {}

    /** At most so many of them, each with its larger blocks in the earlier zones. */
    static List<Tiling> of(Shape shape, Tiling best, Criterion criterion, int limit) {
        boolean amongEven = shape.zonesCanBeEqual() && criterion.compareTo(Criterion.EVEN_ZONES) > 0;
        if (amongEven) {
            return first(shape.oneZone(), best.firstZone(), criterion, limit).stream()
                    .map(zone -> zone.repeated(shape.zones()))
                    .toList();
        }
        return first(shape, best, criterion, limit);
    }

    private static List<Tiling> first(Shape shape, Tiling best, Criterion criterion, int limit) {
        return TilingWalk.first(
                limit,
                shape,
                decidedBy(criterion, Figures.of(shape, best)),
                tiling -> criterion == Criterion.EVEN_ZONES ? !tiling.isEven() : !tiling.equals(best));
    }

    private static Predicate<Figures> decidedBy(Criterion criterion, Figures best) {
        Predicate<Figures> sameSmallest = other -> other.primarySmallest() == best.primarySmallest();
        Predicate<Figures> sameTotal = other -> other.primaryTotal() == best.primaryTotal();
        return switch (criterion) {
            case PRIMARY_SMALLEST -> other -> other.primarySmallest() < best.primarySmallest();
            case EVEN_ZONES -> sameSmallest;
            case PRIMARY_TOTAL -> sameSmallest.and(other -> other.primaryTotal() < best.primaryTotal());
            case OTHERS_SMALLEST ->
                sameSmallest.and(sameTotal).and(other -> other.othersSmallest() < best.othersSmallest());
            case EARLIER_ZONES -> best::equals;
        };
    }
}
