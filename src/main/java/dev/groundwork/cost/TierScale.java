package dev.groundwork.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The monthly quantities at which a price changes.
 *
 * @param free a first step, from 0 to the first start, costs nothing; the books leave it out
 * @param more the last start is where the known steps end, and what follows no source says
 */
record TierScale(List<BigDecimal> starts, boolean free, boolean more) implements PriceRule.Clause {

    /** One price for every quantity. */
    static final TierScale FLAT = steps("0");

    static TierScale steps(String... starts) {
        return new TierScale(decimals(starts), false, false);
    }

    static TierScale afterFree(String... starts) {
        return new TierScale(decimals(starts), true, false);
    }

    TierScale andMore() {
        return new TierScale(starts, free, true);
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    BigDecimal start(int tier) {
        return starts.get(tier);
    }

    /** Where a tier ends; the last one has no end. */
    Optional<BigDecimal> end(int tier) {
        return tier + 1 < starts.size() ? Optional.of(starts.get(tier + 1)) : Optional.empty();
    }

    /** Whether the steps of the price list, a free one included, are the expected ones. */
    boolean fits(List<BigDecimal> listed) {
        var paid = listed.stream().skip(free ? 1 : 0).toList();
        boolean enough = more ? paid.size() >= starts.size() - 1 : paid.size() == starts.size();
        for (int i = 0; enough && i < Math.min(paid.size(), starts.size()); i++) {
            enough = paid.get(i).compareTo(starts.get(i)) == 0;
        }
        return enough;
    }

    @Override
    public String toString() {
        var steps = starts.stream().map(BigDecimal::toPlainString).toList();
        return (free ? "free, then from " : "from ") + String.join(", ", steps) + (more ? " and more" : "");
    }
}
