package dev.groundwork.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a product costs under one term, as the price list has it. */
record OfferTerm(PriceRule rule, PriceKey key, boolean onDemand, JsonNode node) {

    /** One figure of a term: for reserved instances also what is paid once, in a unit of its own. */
    private record Dimension(String rate, String unit, BigDecimal from, String to, BigDecimal price) {

        boolean isUpfront() {
            return unit.equals("Quantity");
        }
    }

    private static final Map<String, Upfront> UPFRONT =
            Map.of("No Upfront", Upfront.NO, "Partial Upfront", Upfront.PARTIAL, "All Upfront", Upfront.ALL);

    /** The price of the term, or none for a term that nobody asks for, or that is not what it must be. */
    List<Price> prices(PriceSource source, String date, List<String> problems) {
        try {
            var commitment = commitment();
            if (commitment.isEmpty()) {
                return List.of();
            }
            return List.of(onDemand ? onDemand(source, date) : reserved(commitment.get(), source, date));
        } catch (IllegalArgumentException e) {
            problems.add(key + ": " + e.getMessage());
            return List.of();
        }
    }

    private Optional<Commitment> commitment() {
        if (onDemand) {
            return Optional.of(Commitment.ON_DEMAND);
        }
        var attributes = node.path("termAttributes");
        var upfront = UPFRONT.get(attributes.path("PurchaseOption").asText());
        var length = attributes.path("LeaseContractLength").asText();
        if (upfront == null
                || !length.matches("[13]yr")
                || !attributes.path("OfferingClass").asText("standard").equals("standard")) {
            return Optional.empty();
        }
        return Optional.of(new Commitment(Plan.RESERVED, length.charAt(0) - '0', upfront));
    }

    private Price onDemand(PriceSource source, String date) {
        var dimensions = dimensions();
        var starts = dimensions.stream().map(Dimension::from).toList();
        if (!rule.scale().fits(starts)) {
            throw new IllegalArgumentException("expected tiers " + rule.scale() + ", got " + starts);
        }
        var paid = rule.scale().free() ? dimensions.subList(1, dimensions.size()) : dimensions;
        for (var dimension : dimensions) {
            boolean free = !paid.contains(dimension);
            if ((dimension.price.signum() == 0) != free) {
                throw new IllegalArgumentException("expected " + (free ? "a price of zero" : "a price above zero")
                        + " from " + dimension.from.toPlainString() + ", got " + dimension.price.toPlainString());
            }
        }
        var tiers =
                paid.stream().map(dimension -> tier(dimension, source, date)).toList();
        return new Price(key, Commitment.ON_DEMAND, rule.unit(), tiers, BigDecimal.ZERO, false);
    }

    private Price reserved(Commitment commitment, PriceSource source, String date) {
        var dimensions = dimensions();
        var once = dimensions.stream().filter(Dimension::isUpfront).toList();
        var hourly =
                dimensions.stream().filter(dimension -> !dimension.isUpfront()).toList();
        int expected = commitment.upfront() == Upfront.NO ? 0 : 1;
        if (hourly.size() != 1 || once.size() != expected) {
            throw new IllegalArgumentException(commitment + ": expected one hourly part and " + expected
                    + " upfront part, got " + hourly.size() + " and " + once.size());
        }
        if ((hourly.get(0).price.signum() == 0) != (commitment.upfront() == Upfront.ALL)) {
            throw new IllegalArgumentException(commitment + ": expected an hourly part"
                    + (commitment.upfront() == Upfront.ALL ? " of zero" : " above zero") + ", got "
                    + hourly.get(0).price.toPlainString());
        }
        var upfront = once.isEmpty() ? BigDecimal.ZERO : once.get(0).price;
        return new Price(key, commitment, rule.unit(), List.of(tier(hourly.get(0), source, date)), upfront, false);
    }

    private static PriceTier tier(Dimension dimension, PriceSource source, String date) {
        var to = dimension.to.equals("Inf") ? null : quantity(dimension.to);
        return new PriceTier(dimension.from, to, dimension.price, date, source, dimension.rate);
    }

    private static BigDecimal quantity(String text) {
        return Figure.read(text)
                .orElseThrow(() -> new IllegalArgumentException("expected a monthly quantity, got '" + text + "'"));
    }

    private List<Dimension> dimensions() {
        var dimensions = new ArrayList<Dimension>();
        for (var dimension : node.path("priceDimensions")) {
            dimensions.add(dimension(dimension));
        }
        return dimensions.stream().sorted(Comparator.comparing(Dimension::from)).toList();
    }

    private Dimension dimension(JsonNode dimension) {
        var unit = dimension.path("unit").asText();
        var price = dimension.path("pricePerUnit").path("USD").asText();
        if (!rule.measures(unit) && (onDemand || !unit.equals("Quantity"))) {
            throw new IllegalArgumentException("expected the unit " + rule.units() + ", got '" + unit + "'");
        }
        var from = dimension.path("beginRange").asText("0");
        var to = dimension.path("endRange").asText("Inf");
        return new Dimension(
                dimension.path("rateCode").asText(),
                unit,
                quantity(from.isEmpty() ? "0" : from),
                to.isEmpty() ? "Inf" : to,
                Figure.read(price)
                        .orElseThrow(() -> new IllegalArgumentException("expected a price in USD, got "
                                + dimension.path("pricePerUnit") + " for " + dimension.path("rateCode"))));
    }
}
