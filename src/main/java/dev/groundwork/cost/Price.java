package dev.groundwork.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one unit costs in one region under one commitment.
 *
 * @param unit the unit in AWS's words, such as {@code Hrs} or {@code GB-Mo}
 * @param tiers in rising order; what lies below the first one is free
 * @param upfront what is paid once per unit at the start of the term
 * @param spread the source has only the sum: the rate contains the upfront part, spread over the hours of the term
 */
public record Price(
        PriceKey key, Commitment commitment, String unit, List<PriceTier> tiers, BigDecimal upfront, boolean spread)
        implements Comparable<Price> {

    public Price {
        tiers = tiers.stream().sorted(Comparator.comparing(PriceTier::from)).toList();
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException(key + ": expected at least one tier, got none");
        }
        for (int i = 1; i < tiers.size(); i++) {
            var end = tiers.get(i - 1).to();
            if (end == null || end.compareTo(tiers.get(i).from()) > 0) {
                throw new IllegalArgumentException(key + ": expected tiers that follow each other, got one from "
                        + tiers.get(i).from() + " inside the one before");
            }
        }
    }

    /** The price of the first unit that is charged; it leaves out what is free per account. */
    public BigDecimal rate() {
        return tiers.get(0).price();
    }

    /** What a monthly quantity costs through the tiers, or empty where it reaches into one that no source gives. */
    public Optional<BigDecimal> cost(BigDecimal quantity) {
        var total = BigDecimal.ZERO;
        var covered = tiers.get(0).from();
        for (var tier : tiers) {
            if (quantity.compareTo(covered) > 0 && tier.from().compareTo(covered) != 0) {
                return Optional.empty();
            }
            total = total.add(tier.share(quantity).multiply(tier.price()));
            var end = tier.to();
            covered = end == null ? covered.max(quantity) : end;
        }
        return quantity.compareTo(covered) > 0 ? Optional.empty() : Optional.of(total);
    }

    @Override
    public int compareTo(Price other) {
        return Comparator.comparing(Price::key).thenComparing(Price::commitment).compare(this, other);
    }
}
