package dev.groundwork.optimize;

import dev.groundwork.cost.Commitment;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Price;
import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.PriceKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How much of one price a platform takes in a month; what it costs is the book's to say. */
record Item(PriceKey key, BigDecimal quantity) {

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);
    private static final int DIGITS = 10;

    static Item of(CostLine line) {
        return new Item(line.key(), line.quantity().expected());
    }

    /** The item with another instance type, if it is an hour of the first one. */
    Item with(String type, String other) {
        return InstanceKeys.with(key, type, other)
                .map(swapped -> new Item(swapped, quantity))
                .orElse(this);
    }

    /** What it costs in a month; what is paid at the start of a term is spread over its months. */
    Optional<BigDecimal> monthly(PriceBook book, Commitment commitment) {
        return book.price(key, commitment)
                .flatMap(price -> price.cost(quantity).map(cost -> cost.add(upfront(price, commitment))));
    }

    private BigDecimal upfront(Price price, Commitment commitment) {
        if (price.spread() || price.upfront().signum() == 0) {
            return BigDecimal.ZERO;
        }
        var months = BigDecimal.valueOf(12L * commitment.years());
        return quantity.multiply(price.upfront()).divide(HOURS.multiply(months), DIGITS, RoundingMode.HALF_UP);
    }
}
