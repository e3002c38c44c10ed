package dev.groundwork.cost;

import dev.groundwork.cost.ItemName.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a region's book from readings: of several readings of a figure the newest holds, and the others are noted. */
final class SeedBook {

    /** The newest first; a reading without a date is older than all others. */
    private static final Comparator<SeedReading> NEWEST =
            Comparator.comparing((SeedReading reading) -> reading.row().date()).reversed();

    private final List<Price> prices = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final List<String> problems;

    private SeedBook(List<String> problems) {
        this.problems = problems;
    }

    static PriceBook of(String region, Collection<SeedReading> readings, List<String> problems) {
        var book = new SeedBook(problems);
        readings.stream()
                .collect(Collectors.groupingBy(
                        SeedReading::key, TreeMap::new, Collectors.groupingBy(SeedReading::commitment)))
                .values()
                .forEach(commitments -> commitments.values().forEach(book::add));
        return new PriceBook(region, book.prices, book.disagreements);
    }

    /** Adds a price, given all readings of it. */
    private void add(List<SeedReading> readings) {
        var rates =
                readings.stream().filter(reading -> reading.gives(Part.RATE)).toList();
        var upfront = newest(readings.stream().filter(reading -> reading.gives(Part.UPFRONT)));
        if (rates.stream().map(SeedReading::spread).distinct().count() != 1) {
            problems.add(
                    readings.get(0).row() + ": expected rates that contain the upfront part, or rates beside it, got "
                            + (rates.isEmpty() ? "none" : "both"));
            return;
        }
        var first = rates.get(0);
        var tiers = rates.stream().collect(Collectors.groupingBy(SeedReading::tier)).values().stream()
                .flatMap(same -> newest(same.stream()).stream())
                .map(SeedReading::priceTier)
                .toList();
        var paid = upfront.map(reading -> reading.row().price()).orElse(BigDecimal.ZERO);
        prices.add(new Price(first.key(), first.commitment(), first.rule().unit(), tiers, paid, first.spread()));
    }

    /** The reading that holds. */
    private Optional<SeedReading> newest(Stream<SeedReading> readings) {
        var sorted = readings.sorted(NEWEST).toList();
        sorted.stream().skip(1).forEach(reading -> compare(sorted.get(0), reading));
        return sorted.stream().findFirst();
    }

    private void compare(SeedReading kept, SeedReading other) {
        if (kept.row().price().compareTo(other.row().price()) == 0) {
            return;
        }
        if (kept.row().date().equals(other.row().date())) {
            problems.add(other.row() + ": expected " + kept.row().price() + " as on line "
                    + kept.row().line() + " of the same day, got " + other.row().price());
        }
        disagreements.add(new Disagreement(kept.key(), kept.commitment(), kept.from(), kept.told(), other.told()));
    }
}
