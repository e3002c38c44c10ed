package dev.groundwork.optimize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The base instance of one generation in the place of a component's own.
 *
 * @param hourly what one costs in an hour, in US dollars; of a database with a standby, both together
 * @param total what the whole platform costs in a month with it
 * @param difference what that is more than the blueprint as it is
 * @param reason why there are no figures, empty where there are
 */
public record Generation(
        Component component,
        String instanceType,
        boolean asked,
        Optional<BigDecimal> hourly,
        Optional<BigDecimal> total,
        Optional<BigDecimal> difference,
        String reason) {}
