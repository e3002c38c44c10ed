package dev.groundwork.cost;

import dev.groundwork.cost.PriceRule.Listing;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a region's book anew from AWS's public price list. */
public final class PriceRefresh {

    /** Where AWS publishes its price list for everybody. */
    public static final URI AWS = URI.create("https://pricing.us-east-1.amazonaws.com");

    /**
     * A new book.
     *
     * @param gone on-demand prices of the old book that the list no longer has
     * @param kept prices that no list has and that were taken over from the old book
     * @param absent prices of the table that AWS does not list in this region
     */
    public record Refreshed(PriceBook book, List<PriceKey> gone, List<PriceKey> kept, List<PriceKey> absent) {}

    private final Download download;
    private final OfferIndex index;
    private final List<PriceRule> rules;

    /** A refresh from the price list at the given address, which is {@link #AWS} or a copy of it. */
    public PriceRefresh(Download download, URI base) {
        this(download, base, PriceTable.RULES);
    }

    PriceRefresh(Download download, URI base, List<PriceRule> rules) {
        this.download = download;
        this.index = new OfferIndex(base);
        this.rules = rules;
    }

    /**
     * Replaces a region's book in the folder, or leaves it as it is and throws. A price that is not found exactly once, has
     * another unit or other tiers, or is zero fails the refresh, and so does a price of the old book that is not found,
     * unless the caller lets such prices go.
     */
    public Refreshed refresh(Path folder, String region, LocalDate today, boolean letGo) {
        var file = folder.resolve(region + ".json");
        var refreshed = refresh(Files.exists(file) ? PriceBook.read(file) : PriceBook.empty(region), today, letGo);
        refreshed.book().write(file);
        return refreshed;
    }

    Refreshed refresh(PriceBook old, LocalDate today, boolean letGo) {
        var list = new PriceList(download, index, PriceRegion.of(old.region()), today);
        var prices = new ArrayList<>(listed(list));
        var kept = kept(old);
        prices.addAll(kept);
        var found = onDemand(prices);
        var gone = onDemand(old.prices()).stream()
                .filter(key -> !found.contains(key))
                .toList();
        var problems = new ArrayList<>(list.problems());
        if (!letGo) {
            gone.forEach(key -> problems.add(key + ": expected one product as in the present book, got none"));
        }
        if (!problems.isEmpty()) {
            throw new PriceException(old.region(), problems);
        }
        var book = new PriceBook(old.region(), prices, List.of());
        return new Refreshed(book, gone, kept.stream().map(Price::key).toList(), absent(found));
    }

    private List<Price> listed(PriceList list) {
        var prices = new ArrayList<Price>();
        for (var listing : List.of(Listing.REGION, Listing.GLOBAL)) {
            rules(listing)
                    .collect(Collectors.groupingBy(rule -> rule.key().offer()))
                    .forEach((offer, wanted) -> prices.addAll(list.offer(offer, listing, wanted)));
        }
        prices.addAll(list.savingsPlans(rules));
        return prices;
    }

    private List<Price> kept(PriceBook old) {
        var unlisted =
                rules(Listing.NOWHERE).map(rule -> PriceRule.names(rule.key())).reduce(any -> false, Predicate::or);
        return old.prices().stream().filter(price -> unlisted.test(price.key())).toList();
    }

    private Stream<PriceRule> rules(Listing listing) {
        return rules.stream().filter(rule -> rule.listing() == listing);
    }

    private static Set<PriceKey> onDemand(List<Price> prices) {
        return prices.stream()
                .filter(price -> price.commitment().equals(Commitment.ON_DEMAND))
                .map(Price::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A key that stands for one per instance type is never absent as such. */
    private List<PriceKey> absent(Set<PriceKey> found) {
        return rules.stream()
                .map(PriceRule::key)
                .filter(key -> !key.usage().contains("{") && !found.contains(key))
                .sorted()
                .toList();
    }
}
