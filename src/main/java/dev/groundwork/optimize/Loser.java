package dev.groundwork.optimize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An alternative that is not part of the winner, and why.
 *
 * @param monthly what it would cost in place of the winner's; empty where that is not known
 */
public record Loser(Component component, String region, String label, Optional<BigDecimal> monthly, String reason) {}
