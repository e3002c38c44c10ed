package dev.groundwork.optimize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user allows.
 *
 * @param keep what stays as the blueprint has it
 * @param regions where the platform may go; anywhere, if none is named
 * @param maxMonthly what a month may cost, in US dollars
 * @param survivors how many components must survive the loss of a zone; as many as now, if nothing is said
 * @param years for how long he binds himself at most: 0, 1 or 3
 */
public record Wishes(
        Set<Keep> keep, List<String> regions, Optional<BigDecimal> maxMonthly, Optional<Integer> survivors, int years) {

    public static final Wishes NONE = new Wishes(Set.of(), List.of(), Optional.empty(), Optional.empty(), 0);

    public Wishes {
        keep = Set.copyOf(keep);
        regions = List.copyOf(regions);
    }

    boolean keeps(Keep what) {
        return keep.contains(what);
    }

    boolean keeps(Component component) {
        return keep.stream().anyMatch(word -> word.holds(component));
    }

    boolean admits(BigDecimal monthly) {
        return maxMonthly.filter(limit -> monthly.compareTo(limit) > 0).isEmpty();
    }
}
