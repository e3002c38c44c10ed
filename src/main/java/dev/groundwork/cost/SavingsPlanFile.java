package dev.groundwork.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import dev.groundwork.cost.PriceRule.Match;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The compute savings plans of a region: what an hour that is sold on demand costs under each plan. */
final class SavingsPlanFile {

    private static final Map<String, Upfront> UPFRONT =
            Map.of("No Upfront", Upfront.NO, "Partial Upfront", Upfront.PARTIAL, "All Upfront", Upfront.ALL);

    private final PriceRegion region;
    private final Map<PriceRule, Pattern> rules = new HashMap<>();
    private final Map<String, Commitment> plans = new HashMap<>();
    private final Map<PriceKey, Map<Commitment, JsonNode>> rates = new TreeMap<>();
    private final List<String> problems;
    private String published = "";
    private String sku = "";

    SavingsPlanFile(PriceRegion region, List<PriceRule> rules, List<String> problems) {
        this.region = region;
        this.problems = problems;
        rules.forEach(rule -> this.rules.put(rule, rule.usagePattern()));
    }

    void read(Path file) throws IOException {
        try (var json = new JsonFile(file)) {
            json.fields(name -> {
                switch (name) {
                    case "products" -> json.elements(() -> plan(json.tree()));
                    case "terms" -> json.fields(kind -> json.elements(() -> term(json)));
                    case "publicationDate" -> published = json.day();
                    default -> json.skip();
                }
            });
        }
        if (plans.isEmpty()) {
            throw new IOException("expected compute savings plans, got none");
        }
    }

    private void plan(JsonNode product) {
        var attributes = product.path("attributes");
        var upfront = UPFRONT.get(attributes.path("purchaseOption").asText());
        var term = attributes.path("purchaseTerm").asText();
        boolean compute = product.path("productFamily").asText().equals("ComputeSavingsPlans");
        if (compute && upfront != null && term.matches("[13]yr")) {
            var plan = new Commitment(Plan.COMPUTE_SAVINGS_PLAN, term.charAt(0) - '0', upfront);
            plans.put(product.path("sku").asText(), plan);
        }
    }

    private void term(JsonFile json) throws IOException {
        json.fields(name -> {
            if (name.equals("sku")) {
                sku = json.text();
            } else if (name.equals("rates") && plans.containsKey(sku)) {
                json.elements(() -> rate(json.tree()));
            } else {
                json.skip();
            }
        });
    }

    private void rate(JsonNode rate) {
        var usage = region.strip(rate.path("discountedUsageType").asText());
        var here = rate.path("discountedRegionCode").asText(region.code()).equals(region.code());
        rules.forEach((rule, pattern) -> {
            var words = pattern.matcher(usage);
            var plan = plans.get(sku);
            if (here && plan != null && words.matches() && isOf(rule, rate)) {
                var key = rule.keyOf(words.group("type"));
                if (rates.computeIfAbsent(key, any -> new TreeMap<>()).put(plan, rate) != null) {
                    problems.add(key + " " + plan + ": expected one rate, got two");
                }
            }
        });
    }

    private static boolean isOf(PriceRule rule, JsonNode rate) {
        return rate.path("discountedServiceCode").asText().equals(rule.key().offer())
                && rule.matches().stream()
                        .filter(match -> match.attribute().equals("operation"))
                        .map(Match::values)
                        .allMatch(values ->
                                values.contains(rate.path("discountedOperation").asText()));
    }

    /** The prices of the file; a plan's rate always contains what is paid upfront. */
    List<Price> prices(PriceSource source) {
        return rates.entrySet().stream()
                .flatMap(rate -> rate.getValue().entrySet().stream()
                        .flatMap(plan -> price(rate.getKey(), plan.getKey(), plan.getValue(), source).stream()))
                .toList();
    }

    private List<Price> price(PriceKey key, Commitment plan, JsonNode rate, PriceSource source) {
        var text = rate.path("discountedRate").path("price").asText();
        var price = Figure.read(text);
        var unit = rate.path("unit").asText("Hrs");
        if (price.isEmpty() || price.get().signum() == 0 || !unit.equals("Hrs")) {
            problems.add(key + " " + plan + ": expected an hourly rate above zero, got '" + text + "' per " + unit);
            return List.of();
        }
        var tier = new PriceTier(
                BigDecimal.ZERO,
                null,
                price.get(),
                published,
                source,
                rate.path("rateCode").asText());
        boolean spread = plan.upfront() != Upfront.NO;
        return List.of(new Price(key, plan, "Hrs", List.of(tier), BigDecimal.ZERO, spread));
    }
}
