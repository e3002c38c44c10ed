package dev.groundwork.cost;

import java.time.LocalDate;

/** Days from a first one on, up to and without a last one. */
record Period(LocalDate from, LocalDate to) {

    static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    static Period since(LocalDate from) {
        return new Period(from, LocalDate.MAX);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
