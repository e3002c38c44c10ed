package dev.groundwork.cost;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A figure as files write it. */
final class Figure {

    // No exponents, and no more digits than money has: a figure such as 1e999999999 must never be written out or added
    // up.
    private static final Pattern FORM = Pattern.compile("\\d{1,20}(\\.\\d{1,20})?");

    private Figure() {}

    static Optional<BigDecimal> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
