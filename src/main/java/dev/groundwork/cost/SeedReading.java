package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Upfront;
import dev.groundwork.cost.ItemName.Found;
import dev.groundwork.cost.ItemName.Part;
import java.math.BigDecimal;

/** A row of the seed file, and the price that it is a reading of. */
record SeedReading(PriceRule rule, Found found, SeedRow row) {

    PriceKey key() {
        return rule.keyOf(found.type());
    }

    Commitment commitment() {
        return found.commitment();
    }

    boolean gives(Part part) {
        return found.name().part() == part;
    }

    int tier() {
        return found.name().tier();
    }

    BigDecimal from() {
        return rule.scale().start(tier());
    }

    /** Whether the figure contains what is paid upfront. */
    boolean spread() {
        return found.name().spread() && commitment().upfront() != Upfront.NO;
    }

    PriceTier priceTier() {
        var to = rule.scale().end(tier()).orElse(null);
        return new PriceTier(from(), to, row.price(), row.date(), PriceSource.cited(row.source()), "");
    }

    /** What is noted of a reading that another one contradicts. */
    Disagreement.Reading told() {
        return new Disagreement.Reading(row.price(), row.date(), row.source());
    }
}
