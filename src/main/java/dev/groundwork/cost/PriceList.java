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

/** AWS's price list as one region sees it: finds the current files, and reads from them what the rules want. */
final class PriceList {

    /** What is done with a file of the list. */
    private interface Reader<T> {
        T read(Fetched file) throws IOException;
    }

    private final Download download;
    private final OfferIndex index;
    private final PriceRegion region;
    private final LocalDate today;

    /** Everything that is not as it must be; it fills while files are read. */
    private final List<String> problems = new ArrayList<>();

    PriceList(Download download, OfferIndex index, PriceRegion region, LocalDate today) {
        this.download = download;
        this.index = index;
        this.region = region;
        this.today = today;
    }

    List<String> problems() {
        return problems;
    }

    /** What the rules want, which are all of one offer and one listing. */
    List<Price> offer(String offer, Listing listing, List<PriceRule> rules) {
        var place = listing == Listing.GLOBAL ? OfferIndex.GLOBAL : region.code();
        var address = address(index.offer(offer), place);
        if (address.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        var prices = read(address.get(), fetched -> {
            var match = new OfferMatch(region, listing, rules, found);
            var header = OfferFile.read(fetched.file(), offer, match);
            var version = header.getOrDefault("version", "");
            var date = header.getOrDefault("publicationDate", "");
            return match.prices(source(offer + " " + version + " " + place, fetched), date);
        });
        found.forEach(problem -> problems.add(address.get() + ": " + problem));
        return prices;
    }

    /** The rates of the compute savings plans for what the rules want, where there is any such rule. */
    List<Price> savingsPlans(List<PriceRule> rules) {
        var wanted = rules.stream()
                .filter(rule -> rule.soldAs(Plan.COMPUTE_SAVINGS_PLAN))
                .toList();
        var address = wanted.isEmpty() ? Optional.<URI>empty() : address(index.savingsPlans(), region.code());
        if (address.isEmpty()) {
            return List.of();
        }
        var plans = new SavingsPlanFile(region, wanted, problems);
        return read(address.get(), fetched -> {
            plans.read(fetched.file());
            return plans.prices(source("AWSComputeSavingsPlan " + address.get().getPath(), fetched));
        });
    }

    private PriceSource source(String name, Fetched fetched) {
        return new PriceSource("AWS price list: " + name, today.toString(), fetched.sha256());
    }

    private Optional<URI> address(URI index, String place) {
        return read(index, fetched -> this.index.file(fetched.file(), place));
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
