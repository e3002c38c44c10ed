package dev.groundwork.cost;

import java.math.BigDecimal;

/** What a company's own agreement takes off one service. */
public record Discount(String offer, BigDecimal percent, Cases off) {}
