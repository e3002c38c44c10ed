package dev.groundwork.optimize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sum of priced items, and the items that have no price. */
record Total(BigDecimal monthly, List<Item> unpriced) {

    static final Total NOTHING = new Total(BigDecimal.ZERO, List.of());

    Total {
        unpriced = List.copyOf(unpriced);
    }

    Total plus(Item item, Optional<BigDecimal> cost) {
        if (cost.isPresent()) {
            return new Total(monthly.add(cost.get()), unpriced);
        }
        var more = new ArrayList<>(unpriced);
        more.add(item);
        return new Total(monthly, more);
    }

    boolean isPriced() {
        return unpriced.isEmpty();
    }

    /** Which price is missing, and how many more. */
    String missing(String region) {
        var keys = unpriced.stream().map(Item::key).distinct().toList();
        return "no price sourced of " + keys.get(0) + " in " + region
                + (keys.size() > 1 ? " (and " + (keys.size() - 1) + " more)" : "");
    }
}
