package dev.groundwork.diff;

import dev.groundwork.cost.Cases;

/** A line of the estimate whose figure differs, US dollars a month; a side that does not have it has nothing. */
public record MoneyChange(String resource, String line, Cases before, Cases after) {

    public Cases difference() {
        return after.minus(before);
    }
}
