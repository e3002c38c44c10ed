package dev.groundwork.cost;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How old the prices of an estimate are.
 *
 * @param days the days of all figures that were used, oldest first; figures without a day are not among them
 * @param undated how many figures have no day
 */
public record PriceAge(List<LocalDate> days, int undated) {

    public static PriceAge of(Estimate estimate) {
        var tiers = estimate.lines().stream()
                .flatMap(line -> line.tiers().stream())
                .distinct()
                .toList();
        var days = tiers.stream()
                .flatMap(tier -> tier.confirmed().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return new PriceAge(days, tiers.size() - days.size());
    }

    public Optional<LocalDate> oldest() {
        return days.stream().findFirst();
    }

    public Optional<LocalDate> newest() {
        return days.stream().reduce((before, last) -> last);
    }

    public int figures() {
        return days.size() + undated;
    }

    /** How many figures were last confirmed more than {@link PriceStatus#MAX_AGE_DAYS} days before a day. */
    public int stale(LocalDate today) {
        var limit = today.minusDays(PriceStatus.MAX_AGE_DAYS);
        return (int) days.stream().filter(day -> day.isBefore(limit)).count();
    }
}
