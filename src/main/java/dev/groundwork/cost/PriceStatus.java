package dev.groundwork.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How good a region's book is on a given day.
 *
 * @param figures how many figures the book has; a price with tiers has several
 * @param stale how many of them were last confirmed more than {@link #MAX_AGE_DAYS} days ago
 * @param undated how many of them carry no date at all
 * @param sources in the order of their names
 * @param missing prices that somebody wants and the book does not have
 */
public record PriceStatus(
        String region,
        int figures,
        int stale,
        int undated,
        List<SourceStatus> sources,
        List<PriceKey> missing,
        List<Disagreement> disagreements) {

    /** A figure that was confirmed longer ago deserves a warning. */
    public static final int MAX_AGE_DAYS = 180;

    /** What one source contributes; the days are those of its oldest and newest figure, none where it has no dates. */
    public record SourceStatus(PriceSource source, int figures, List<LocalDate> days) {

        public Optional<LocalDate> oldest() {
            return days.stream().min(Comparator.naturalOrder());
        }

        public Optional<LocalDate> newest() {
            return days.stream().max(Comparator.naturalOrder());
        }
    }

    /** With the prices that the tariffs need as those that somebody wants. */
    public static PriceStatus of(PriceBook book, LocalDate today) {
        return of(book, Tariffs.wanted(), today);
    }

    static PriceStatus of(PriceBook book, Collection<PriceKey> wanted, LocalDate today) {
        var bySource = new TreeMap<PriceSource, List<PriceTier>>();
        book.prices()
                .forEach(price -> price.tiers()
                        .forEach(tier -> bySource.computeIfAbsent(tier.source(), source -> new ArrayList<>())
                                .add(tier)));
        var tiers = bySource.values().stream().flatMap(List::stream).toList();
        var days = tiers.stream().flatMap(tier -> tier.confirmed().stream()).toList();
        var limit = today.minusDays(MAX_AGE_DAYS);
        return new PriceStatus(
                book.region(),
                tiers.size(),
                (int) days.stream().filter(day -> day.isBefore(limit)).count(),
                tiers.size() - days.size(),
                bySource.entrySet().stream()
                        .map(entry -> source(entry.getKey(), entry.getValue()))
                        .toList(),
                wanted.stream()
                        .distinct()
                        .filter(key -> !has(book, key))
                        .sorted()
                        .toList(),
                book.disagreements());
    }

    /** A key that stands for all instance types is there when one of them is. */
    private static boolean has(PriceBook book, PriceKey key) {
        if (!key.usage().contains("{")) {
            return book.price(key, Commitment.ON_DEMAND).isPresent();
        }
        var names = PriceRule.names(key);
        return book.prices().stream().map(Price::key).anyMatch(names);
    }

    private static SourceStatus source(PriceSource source, List<PriceTier> tiers) {
        var days = tiers.stream()
                .flatMap(tier -> tier.confirmed().stream())
                .distinct()
                .sorted()
                .toList();
        return new SourceStatus(source, tiers.size(), days);
    }

    /** The day of the oldest dated figure. */
    public Optional<LocalDate> oldest() {
        return sources.stream().flatMap(source -> source.oldest().stream()).min(Comparator.naturalOrder());
    }

    /** The day of the newest figure. */
    public Optional<LocalDate> newest() {
        return sources.stream().flatMap(source -> source.newest().stream()).max(Comparator.naturalOrder());
    }

    /** Whether the prices are so old, or so undated, that whoever reads an estimate must be told. */
    public boolean needsRefresh() {
        return stale + undated > 0;
    }
}
