package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Download.Fetched;
import dev.groundwork.cost.PriceRule.Listing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    public PriceRefresh(Download download, URI base) {
        this(download, base, PriceTable.RULES);
    }

    PriceRefresh(Download download, URI base, List<PriceRule> rules) {
        this.download = download;
        this.index = new OfferIndex(base);
        this.rules = rules;
    }

    /**
     * Reads a region's prices. A price that is not found exactly once, has another unit or other tiers, or is zero fails
     * the refresh, and so does one that the old book has and the list has not, unless the caller lets such prices go.
     */
    public Refreshed refresh(PriceBook old, LocalDate today, boolean letGo) {
        var region = PriceRegion.of(old.region());
        var problems = new ArrayList<String>();
        var prices = new ArrayList<Price>();
        PriceRule.byOffer(rules).forEach((offer, wanted) -> {
            prices.addAll(offer(region, offer, Listing.REGION, wanted, today, problems));
            prices.addAll(offer(region, offer, Listing.GLOBAL, wanted, today, problems));
        });
        prices.addAll(savingsPlans(region, today, problems));
        var kept = kept(old);
        prices.addAll(kept);
        var found = onDemand(prices);
        var gone = onDemand(old.prices()).stream()
                .filter(key -> !found.contains(key))
                .toList();
        if (!letGo) {
            gone.forEach(key -> problems.add(key + ": expected one product as in the present book, got none"));
        }
        if (!problems.isEmpty()) {
            throw new PriceException(region.code(), problems);
        }
        return new Refreshed(
                new PriceBook(region.code(), prices, List.of()),
                gone,
                kept.stream().map(Price::key).toList(),
                rules.stream()
                        .map(PriceRule::key)
                        .filter(key -> isAbsent(key, found))
                        .sorted()
                        .toList());
    }

    /** Keys that stand for one per instance type are never absent as such. */
    private static boolean isAbsent(PriceKey key, Set<PriceKey> found) {
        return !key.usage().contains("{") && !found.contains(key);
    }

    private static Set<PriceKey> onDemand(List<Price> prices) {
        return prices.stream()
                .filter(price -> price.commitment().equals(Commitment.ON_DEMAND))
                .map(Price::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Price> kept(PriceBook old) {
        return rules.stream()
                .filter(rule -> rule.listing() == Listing.NOWHERE)
                .flatMap(rule -> old.price(rule.key(), Commitment.ON_DEMAND).stream())
                .toList();
    }

    private List<Price> offer(
            PriceRegion region,
            String offer,
            Listing listing,
            List<PriceRule> all,
            LocalDate today,
            List<String> problems) {
        var wanted = all.stream().filter(rule -> rule.listing() == listing).toList();
        var place = listing == Listing.GLOBAL ? OfferIndex.GLOBAL : region.code();
        var address = wanted.isEmpty() ? Optional.<URI>empty() : address(index.offer(offer), place);
        if (address.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        var prices = read(address.get(), fetched -> {
            var match = new OfferMatch(region, listing, wanted, found);
            var header = OfferFile.read(fetched.file(), offer, match);
            var version = header.getOrDefault("version", "");
            var date = header.getOrDefault("publicationDate", "").replaceFirst("T.*", "");
            return match.prices(source(offer + " " + version + " " + place, today, fetched), date);
        });
        found.forEach(problem -> problems.add(address.get() + ": " + problem));
        return prices;
    }

    private List<Price> savingsPlans(PriceRegion region, LocalDate today, List<String> problems) {
        var wanted = rules.stream()
                .filter(rule -> rule.soldAs(Plan.COMPUTE_SAVINGS_PLAN))
                .toList();
        var address = wanted.isEmpty() ? Optional.<URI>empty() : address(index.savingsPlans(), region.code());
        if (address.isEmpty()) {
            return List.of();
        }
        return read(address.get(), fetched -> {
            var plans = new SavingsPlanFile(region, wanted, problems);
            plans.read(fetched.file());
            return plans.prices(source("AWSComputeSavingsPlan " + address.get().getPath(), today, fetched));
        });
    }

    private static PriceSource source(String name, LocalDate today, Fetched fetched) {
        return new PriceSource("AWS price list: " + name, today.toString(), fetched.sha256());
    }

    private Optional<URI> address(URI index, String place) {
        return read(index, fetched -> this.index.file(fetched.file(), place));
    }

    /** What is done with a file of the price list. */
    private interface Reader<T> {
        T read(Fetched file) throws IOException;
    }

    /** Reads a file; one that is not what its address promises does not stay in the cache. */
    private <T> T read(URI address, Reader<T> reader) {
        var fetched = fetch(address);
        try {
            return reader.read(fetched);
        } catch (IOException e) {
            discard(fetched.file());
            throw new PriceException(address.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private Fetched fetch(URI address) {
        try {
            return download.fetch(address);
        } catch (IOException e) {
            throw new PriceException("price list", String.valueOf(e.getMessage()), e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PriceException(file.toString(), "cannot be deleted", e);
        }
    }
}
