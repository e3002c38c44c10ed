package dev.groundwork.optimize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A region beside the winner's: the cheapest platform there that survives as much, and why it lost.
 *
 * @param monthly empty where no such platform is possible, or not all of its prices are known
 */
public record RegionRow(String region, Optional<BigDecimal> monthly, String reason) {}
