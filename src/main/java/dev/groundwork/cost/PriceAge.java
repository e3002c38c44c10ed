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

    /** Two prices are two figures, even where they happen to be equal. */
    private record Figure(PriceKey key, PriceTier tier) {}

    public static PriceAge of(Estimate estimate) {
        var figures = estimate.lines().stream()
                .flatMap(line -> line.tiers().stream().map(tier -> new Figure(line.key(), tier)))
                .distinct()
                .toList();
        var days = figures.stream()
                .flatMap(figure -> figure.tier().confirmed().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return new PriceAge(days, figures.size() - days.size());
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
