package dev.groundwork.optimize;

import java.math.BigDecimal;

/** The blueprint as it is: what it costs in a month and how many of its components survive the loss of a zone. */
public record Asked(String region, BigDecimal monthly, int survivors, int components) {}
