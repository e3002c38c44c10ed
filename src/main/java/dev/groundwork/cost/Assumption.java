package dev.groundwork.cost;

/** What nobody can read in a template, assumed: a monthly quantity in a unit, and a sentence that says why. */
public record Assumption(String name, Cases value, String unit, String sentence) {

    public Assumption {
        if (value.low().signum() < 0
                || value.low().compareTo(value.expected()) > 0
                || value.expected().compareTo(value.high()) > 0) {
            throw new IllegalArgumentException(name + ": expected 0 <= low <= expected <= high, got " + value.low()
                    + ", " + value.expected() + ", " + value.high());
        }
    }
}
