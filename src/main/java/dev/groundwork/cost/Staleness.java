package dev.groundwork.cost;

import java.time.LocalDate;
import java.util.List;

/**
 * How old the prices under an estimate are on a given day.
 *
 * @param lines how many lines it has
 * @param old how many rest on a price that was last confirmed more than {@link PriceStatus#MAX_AGE_DAYS} days ago
 * @param undated how many rest on a price without a date
 */
public record Staleness(int lines, int old, int undated) {

    static Staleness of(List<CostLine> lines, LocalDate today) {
        var limit = today.minusDays(PriceStatus.MAX_AGE_DAYS);
        int old = 0;
        int undated = 0;
        for (var line : lines) {
            boolean dated =
                    line.tiers().stream().allMatch(tier -> tier.confirmed().isPresent());
            boolean late = line.tiers().stream()
                    .flatMap(tier -> tier.confirmed().stream())
                    .anyMatch(day -> day.isBefore(limit));
            old += late ? 1 : 0;
            undated += !late && !dated ? 1 : 0;
        }
        return new Staleness(lines.size(), old, undated);
    }

    /** Whether whoever reads the estimate must be told. */
    public boolean mustBeTold() {
        return old + undated > 0;
    }
}
