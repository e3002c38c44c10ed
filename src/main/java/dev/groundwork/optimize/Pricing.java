package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.PriceBook;

/** What a blueprint costs for real: synthesized, read back as data, and priced with the book of its region. */
public interface Pricing {

    Estimate estimate(Blueprint blueprint);

    /** The same templates as if they were deployed in another region. */
    Estimate estimate(Blueprint blueprint, String region);

    PriceBook book(String region);
}
