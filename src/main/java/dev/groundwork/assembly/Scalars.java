package dev.groundwork.assembly;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What plain words of a template mean. */
final class Scalars {

    // No more digits than anybody needs: a number such as 1e999999999 must never be written out.
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,99})(\\.\\d{1,100})?([eE][+-]?\\d{1,2})?");

    private Scalars() {}

    static Optional<BigDecimal> number(String text) {
        return text.length() < 250 && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A number where it is written like one, else text. */
    static Value numberOrText(String text) {
        return number(text).<Value>map(Value.Decimal::new).orElseGet(() -> new Value.Text(text));
    }

    /**
     * A YAML word without quotes. "yes" and "no" stay text, as they serve as plain answers in parameters; {@link
     * Value#flag} understands them all the same.
     */
    static Value plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Value.absent();
            case "true", "True", "TRUE" -> new Value.Flag(true);
            case "false", "False", "FALSE" -> new Value.Flag(false);
            default -> numberOrText(text);
        };
    }
}
