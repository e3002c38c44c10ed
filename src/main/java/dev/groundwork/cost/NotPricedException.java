package dev.groundwork.cost;

/** A resource has a property with which its tariff cannot say what it costs. */
final class NotPricedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPricedException(String why) {
        super(why);
    }
}
