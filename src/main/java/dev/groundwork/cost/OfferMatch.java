package dev.groundwork.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.PriceRule.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds in an offer file the one product of each wanted price, and notes every rule that finds another number. */
final class OfferMatch implements OfferFile.Visitor {

    /** A product that a rule claims, and how well it fits. */
    private record Candidate(PriceRule rule, String sku, int fit, Map<String, String> attributes) {

        @Override
        public String toString() {
            return sku + " (" + attributes.getOrDefault("usagetype", "") + " "
                    + attributes.getOrDefault("operation", "") + " " + attributes.getOrDefault("group", "") + ")";
        }
    }

    /** The price that the terms of a product belong to. */
    private record Chosen(PriceRule rule, PriceKey key) {}

    private final PriceRegion region;
    private final Listing listing;
    private final Map<PriceRule, Pattern> rules = new LinkedHashMap<>();
    private final Map<PriceKey, List<Candidate>> candidates = new TreeMap<>();
    private final Map<String, Chosen> chosen = new HashMap<>();
    private final List<OfferTerm> terms = new ArrayList<>();
    private final List<String> problems;
    private boolean resolved;
    private boolean inRegion;

    OfferMatch(PriceRegion region, Listing listing, List<PriceRule> rules, List<String> problems) {
        this.region = region;
        this.listing = listing;
        this.problems = problems;
        rules.forEach(rule -> this.rules.put(rule, rule.usagePattern()));
    }

    @Override
    public void product(String sku, Map<String, String> attributes) {
        if (!isHere(attributes)) {
            return;
        }
        inRegion = true;
        var usage = region.strip(attributes.getOrDefault("usagetype", ""));
        rules.forEach((rule, pattern) -> {
            var words = pattern.matcher(usage);
            int fit = words.matches() ? rule.fit(attributes) : -1;
            if (fit >= 0) {
                var type = pattern.pattern().contains("(?<type>") ? words.group("type") : "";
                candidates
                        .computeIfAbsent(rule.keyOf(type), key -> new ArrayList<>())
                        .add(new Candidate(rule, sku, fit, attributes));
            }
        });
    }

    /** A region's file lists what its local zones and outposts cost, too; of traffic it is the origin that counts. */
    private boolean isHere(Map<String, String> attributes) {
        var traffic = attributes.getOrDefault("regionCode", "").isEmpty();
        var code = attributes.getOrDefault(traffic ? "fromRegionCode" : "regionCode", "");
        var kind = attributes.getOrDefault(traffic ? "fromLocationType" : "locationType", "AWS Region");
        return listing == Listing.GLOBAL ? code.isEmpty() : code.equals(region.code()) && kind.equals("AWS Region");
    }

    @Override
    public boolean wants(String sku) {
        resolve();
        return chosen.containsKey(sku);
    }

    /** Of several products the better fitting one is meant; two that fit equally well are one too many. */
    private void resolve() {
        if (resolved) {
            return;
        }
        resolved = true;
        candidates.forEach((key, found) -> {
            int best = found.stream().mapToInt(Candidate::fit).min().orElse(0);
            var fitting =
                    found.stream().filter(candidate -> candidate.fit == best).toList();
            if (fitting.size() > 1) {
                problems.add(key + ": expected one product, got " + fitting.size() + ": " + fitting);
                return;
            }
            var other = chosen.put(fitting.get(0).sku, new Chosen(fitting.get(0).rule, key));
            if (other != null) {
                problems.add(key + ": expected a product of its own, got that of " + other.key);
            }
        });
        candidates.clear();
    }

    @Override
    public void term(String sku, boolean onDemand, JsonNode term) {
        var price = chosen.get(sku);
        if (price != null && (onDemand || price.rule.soldAs(Plan.RESERVED))) {
            terms.add(new OfferTerm(price.rule, price.key, onDemand, term));
        }
    }

    /** The prices of the file, when all of it was read. */
    List<Price> prices(PriceSource source, String date) {
        resolve();
        if (!inRegion) {
            problems.add("expected prices of " + region.code() + ", got none");
        }
        var prices = new TreeMap<PriceKey, Map<Commitment, Price>>();
        for (var term : terms) {
            for (var price : term.prices(source, date, problems)) {
                var known = prices.computeIfAbsent(price.key(), key -> new TreeMap<>())
                        .put(price.commitment(), price);
                if (known != null) {
                    problems.add(price.key() + " " + price.commitment() + ": expected one term, got two");
                }
            }
        }
        chosen.values().stream()
                .map(Chosen::key)
                .filter(key -> !prices.getOrDefault(key, Map.of()).containsKey(Commitment.ON_DEMAND))
                .filter(key -> terms.stream()
                        .noneMatch(term -> term.onDemand() && term.key().equals(key)))
                .sorted()
                .forEach(key -> problems.add(key + ": expected a price on demand, got none"));
        return prices.values().stream()
                .flatMap(commitments -> commitments.values().stream())
                .toList();
    }
}
