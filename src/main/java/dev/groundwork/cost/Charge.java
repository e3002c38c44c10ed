package dev.groundwork.cost;

import java.math.BigDecimal;

/**
 * How much of one price a resource takes in a month.
 *
 * @param assumption the name of the assumption that the quantity is multiplied with, empty where the template decides
 * @param note what was taken for granted, empty where nothing was
 */
record Charge(String name, PriceKey key, BigDecimal quantity, String assumption, String note) {

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    static Charge fixed(String name, String offer, String usage, BigDecimal quantity) {
        return new Charge(name, new PriceKey(offer, usage), quantity, "", "");
    }

    /** A count that is paid by the hour, all month. */
    static Charge hourly(String name, String offer, String usage, BigDecimal count) {
        return fixed(name, offer, usage, count.multiply(HOURS));
    }

    static Charge assumed(String name, String offer, String usage, String assumption) {
        return new Charge(name, new PriceKey(offer, usage), BigDecimal.ONE, assumption, "");
    }

    Charge times(BigDecimal factor) {
        return new Charge(name, key, quantity.multiply(factor), assumption, note);
    }

    Charge noting(String what) {
        return new Charge(name, key, quantity, assumption, what);
    }
}
