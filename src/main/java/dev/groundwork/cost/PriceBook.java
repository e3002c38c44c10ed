package dev.groundwork.cost;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The prices of one region, each with its source; what is not in it has no price. */
public final class PriceBook {

    /** The regions that can have a book: all of North America that a platform may live in. */
    public static final List<String> REGIONS =
            PriceRegion.ALL.stream().map(PriceRegion::code).toList();

    private final String region;
    private final List<Price> prices;
    private final List<Disagreement> disagreements;
    private final Map<PriceKey, Map<Commitment, Price>> byKey = new HashMap<>();

    PriceBook(String region, Collection<Price> prices, Collection<Disagreement> disagreements) {
        this.region = region;
        this.prices = prices.stream().sorted().toList();
        this.disagreements = disagreements.stream().sorted().toList();
        for (var price : this.prices) {
            var known =
                    byKey.computeIfAbsent(price.key(), key -> new HashMap<>()).put(price.commitment(), price);
            if (known != null) {
                throw new PriceException(
                        region, price.key() + " " + price.commitment() + ": expected one price, got two");
            }
        }
    }

    /** A book without prices, for a region that has none yet. */
    public static PriceBook empty(String region) {
        return new PriceBook(region, List.of(), List.of());
    }

    /** Reads a book such as {@code cost/prices/us-west-2.json}. */
    public static PriceBook read(Path file) {
        return BookReader.read(file);
    }

    /** Replaces the file in one step: a reader sees the old book or the new one. */
    public void write(Path file) {
        BookWriter.write(this, file);
    }

    public String region() {
        return region;
    }

    /** The price on demand. */
    public Optional<Price> price(String offer, String usage) {
        return price(offer, usage, Commitment.ON_DEMAND);
    }

    public Optional<Price> price(String offer, String usage, Commitment commitment) {
        return price(new PriceKey(offer, usage), commitment);
    }

    public Optional<Price> price(PriceKey key, Commitment commitment) {
        return Optional.ofNullable(byKey.getOrDefault(key, Map.of()).get(commitment));
    }

    /** All prices, sorted by key and commitment. */
    public List<Price> prices() {
        return prices;
    }

    /** Readings that contradicted the price that was kept. */
    public List<Disagreement> disagreements() {
        return disagreements;
    }

    /** Everything the prices were read from, sorted by name. */
    public SortedSet<PriceSource> sources() {
        var sources = new TreeSet<PriceSource>();
        prices.forEach(price -> price.tiers().forEach(tier -> sources.add(tier.source())));
        return sources;
    }
}
