package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.PriceBook;
import java.util.Set;

/** What a blueprint is for real: synthesized, read back as data, priced with the book of its region, and reviewed. */
public interface Pricing {

    Estimate estimate(Blueprint blueprint);

    /** The same templates as if they were deployed in another region. */
    Estimate estimate(Blueprint blueprint, String region);

    PriceBook book(String region);

    /** What a review of it ends with no for, or cannot tell: rule and place. */
    Set<String> errors(Blueprint blueprint);
}
