package dev.groundwork.cost;

import java.math.BigDecimal;

/**
 * How much of one price a resource takes in a month.
 *
 * @param assumption the name of the assumption that the quantity is multiplied with, empty where the template decides
 * @param note what was taken for granted, empty where nothing was
 * @param once what is paid for once however many resources cause it, such as a metric; empty where each pays
 * @param period the days on which it is paid
 */
record Charge(
        String name, PriceKey key, BigDecimal quantity, String assumption, String note, String once, Period period) {

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    static Charge fixed(String name, String offer, String usage, BigDecimal quantity) {
        return new Charge(name, new PriceKey(offer, usage), quantity, "", "", "", Period.ALWAYS);
    }

    static Charge fixed(String name, String offer, String usage, long quantity) {
        return fixed(name, offer, usage, BigDecimal.valueOf(quantity));
    }

    /** A count that is paid by the hour, all month. */
    static Charge hourly(String name, String offer, String usage, BigDecimal count) {
        return fixed(name, offer, usage, count.multiply(HOURS));
    }

    static Charge hourly(String name, String offer, String usage, long count) {
        return hourly(name, offer, usage, BigDecimal.valueOf(count));
    }

    static Charge assumed(String name, String offer, String usage, String assumption) {
        return new Charge(name, new PriceKey(offer, usage), BigDecimal.ONE, assumption, "", "", Period.ALWAYS);
    }

    Charge times(BigDecimal factor) {
        return new Charge(name, key, quantity.multiply(factor), assumption, note, once, period);
    }

    Charge times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    Charge noting(String what) {
        return new Charge(name, key, quantity, assumption, what, once, period);
    }

    Charge once(String what) {
        return new Charge(name, key, quantity, assumption, note, what, period);
    }

    Charge during(Period days) {
        return new Charge(name, key, quantity, assumption, note, once, days);
    }
}
