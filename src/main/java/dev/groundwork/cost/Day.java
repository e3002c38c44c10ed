package dev.groundwork.cost;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as files write it: in ISO form, or empty where nobody says it. */
final class Day {

    private Day() {}

    static String checked(String text) {
        try {
            return text.isEmpty() ? text : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a day such as 2026-01-31, got '" + text + "'", e);
        }
    }
}
