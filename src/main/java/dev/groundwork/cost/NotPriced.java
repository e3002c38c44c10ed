package dev.groundwork.cost;

/** A line of an estimate that has no figure, and why; it is left out of every total and never counts as zero. */
public record NotPriced(Place place, String why) {}
