package dev.groundwork.address;

/**
 * Finds the best of all tilings that fill a shape exactly.
 *
 * <p>Each criterion narrows the set of tilings that are left; whether one is left is a question to two small tables,
 * one for the primary tier and one for the others, so that no tiling is ever visited.
 */
final class TilingSearch {

    private TilingSearch() {}

    /** The best tiling of a shape that is large enough for its least sizes. */
    static Tiling best(Shape shape) {
        if (shape.zones() > 1 && shape.zonesCanBeEqual()) {
            return best(shape.oneZone()).repeated(shape.zones());
        }
        int units = shape.units();
        var others = shape.otherGroup();
        var primary = shape.primaryGroup().raisedWhile(raised -> largestTotal(raised, others, units) > 0);
        int total = largestTotal(primary, others, units);
        int rest = units - total;
        return shape.tiling(
                primary.earlierFirst(total),
                others.raisedWhile(raised -> raised.reaches(rest)).earlierFirst(rest));
    }

    /** The most that the primary tier can have so that the others can fill the rest; 0 if there is no such total. */
    private static int largestTotal(Group primary, Group others, int units) {
        int total = units;
        while (total > 0 && !(primary.reaches(total) && others.reaches(units - total))) {
            total--;
        }
        return total;
    }
}
