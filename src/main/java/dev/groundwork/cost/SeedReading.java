package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Upfront;
import dev.groundwork.cost.ItemName.Found;
import dev.groundwork.cost.ItemName.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A row of the seed file and the price that it is a reading of. */
record SeedReading(PriceRule rule, Found found, SeedRow row) {

    /** The newest first; one without a date is older than all others. */
    private static final Comparator<SeedReading> NEWEST =
            Comparator.comparing((SeedReading reading) -> reading.row.date()).reversed();

    PriceKey key() {
        return rule.keyOf(found.type());
    }

    Commitment commitment() {
        return found.commitment();
    }

    private boolean gives(Part part) {
        return found.name().part() == part;
    }

    private int tier() {
        return found.name().tier();
    }

    private boolean spread() {
        return found.name().spread() && commitment().upfront() != Upfront.NO;
    }

    private Disagreement.Reading told() {
        return new Disagreement.Reading(row.price(), row.date(), row.source());
    }

    /** Makes a region's book: of several readings of a figure the newest holds. */
    static PriceBook book(String region, Collection<SeedReading> readings, List<String> problems) {
        var prices = new ArrayList<Price>();
        var disagreements = new ArrayList<Disagreement>();
        var byPrice = readings.stream()
                .collect(Collectors.groupingBy(
                        SeedReading::key,
                        TreeMap::new,
                        Collectors.groupingBy(SeedReading::commitment, TreeMap::new, Collectors.toList())));
        byPrice.values()
                .forEach(commitments -> commitments.values().forEach(all -> {
                    var rates = all.stream()
                            .filter(reading -> reading.gives(Part.RATE))
                            .toList();
                    var upfront = newest(
                            all.stream()
                                    .filter(reading -> reading.gives(Part.UPFRONT))
                                    .toList(),
                            disagreements,
                            problems);
                    if (rates.isEmpty()
                            || rates.stream()
                                    .anyMatch(reading ->
                                            reading.spread() != rates.get(0).spread())) {
                        problems.add(all.get(0).row + ": expected a rate beside the upfront part, of one kind, got "
                                + rates.size());
                    } else {
                        prices.add(price(rates, upfront, disagreements, problems));
                    }
                }));
        return new PriceBook(region, prices, disagreements);
    }

    private static Price price(
            List<SeedReading> rates,
            List<SeedReading> upfront,
            List<Disagreement> disagreements,
            List<String> problems) {
        var first = rates.get(0);
        var tiers = new ArrayList<PriceTier>();
        rates.stream()
                .collect(Collectors.groupingBy(SeedReading::tier, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(same -> newest(same, disagreements, problems).forEach(kept -> tiers.add(kept.priceTier())));
        var paid = upfront.isEmpty() ? BigDecimal.ZERO : upfront.get(0).row.price();
        return new Price(first.key(), first.commitment(), first.rule.unit(), tiers, paid, first.spread());
    }

    private PriceTier priceTier() {
        var scale = rule.scale();
        return new PriceTier(
                scale.start(tier()),
                scale.end(tier()).orElse(null),
                row.price(),
                row.date(),
                PriceSource.cited(row.source()),
                "");
    }

    /** The reading that holds, or none where there is none; what contradicts it is noted. */
    private static List<SeedReading> newest(
            List<SeedReading> same, List<Disagreement> disagreements, List<String> problems) {
        var sorted = same.stream().sorted(NEWEST).toList();
        for (var reading : sorted) {
            var kept = sorted.get(0);
            if (reading.row.price().compareTo(kept.row.price()) == 0) {
                continue;
            }
            if (reading.row.date().equals(kept.row.date())) {
                problems.add(reading.row + ": expected " + kept.row.price() + " as on line " + kept.row.line()
                        + " of the same day, got " + reading.row.price());
            }
            disagreements.add(new Disagreement(
                    kept.key(), kept.commitment(), kept.rule.scale().start(kept.tier()), kept.told(), reading.told()));
        }
        return sorted.stream().limit(1).toList();
    }
}
