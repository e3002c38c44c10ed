package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.cost.Commitment;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.PriceBook;
import java.math.BigDecimal;

/** Holds what the search says of a platform against the platform itself. */
final class Confirmation {

    private Confirmation() {}

    /**
     * Throws if the synthesized platform costs something else, or survives something else, than was found.
     *
     * @param notPriced how many lines of the blueprint itself have no price; no platform that was found has more
     */
    static void check(Point point, Blueprint blueprint, Pricing pricing, int notPriced) {
        var estimate = pricing.estimate(blueprint);
        var book = pricing.book(point.region());
        var real = estimate.lines().stream()
                .map(line -> monthly(line, point, book))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (estimate.notPriced().size() > notPriced) {
            throw new IllegalStateException(
                    "the search priced " + point.settings() + "; synthesized, it has " + estimate.notPriced());
        }
        int survivors = Resilience.survivors(blueprint).size();
        if (real.compareTo(point.monthly()) != 0 || survivors != point.survivors()) {
            throw new IllegalStateException("the search says that " + point.settings() + " costs " + point.monthly()
                    + " and " + point.survivors() + " components survive; synthesized, it costs " + real + " and "
                    + survivors + " survive");
        }
    }

    private static BigDecimal monthly(CostLine line, Point point, PriceBook book) {
        var commitment = point.chosen().stream()
                .filter(it ->
                        !it.instanceType().isEmpty() && Ledger.isInstance(line, it.component(), it.instanceType()))
                .map(Alternative::commitment)
                .findFirst()
                .orElse(Commitment.ON_DEMAND);
        return commitment.equals(Commitment.ON_DEMAND)
                ? line.monthly().expected()
                : Item.of(line)
                        .monthly(book, commitment)
                        .orElseThrow(() -> new IllegalStateException("no price of " + line.key() + " " + commitment));
    }
}
