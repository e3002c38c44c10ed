package dev.groundwork.cost;

import java.time.LocalDate;
import java.util.Optional;

/** Days from a first one on, up to and without a last one; an estimate without a date lies in none but {@link #ALWAYS}. */
record Period(LocalDate from, LocalDate to) {

    static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    static Period since(LocalDate from) {
        return new Period(from, LocalDate.MAX);
    }

    boolean holds(Optional<LocalDate> day) {
        return equals(ALWAYS)
                || day.filter(date -> !date.isBefore(from) && date.isBefore(to)).isPresent();
    }
}
