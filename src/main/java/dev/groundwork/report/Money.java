package dev.groundwork.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures for people: rounded here and nowhere before. */
final class Money {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Money() {}

    /** Cents, without separators: narrow, and the same in every tool. */
    static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Cents, with a comma between thousands. */
    static String grouped(BigDecimal amount) {
        return format("#,##0.00", amount);
    }

    /** A quantity with one decimal where it has any. */
    static String quantity(BigDecimal amount) {
        return format("#,##0.#", amount);
    }

    /** A part of a whole in percent with one decimal, of nothing none. */
    static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "0.0" : percent(part, whole, 1).toPlainString();
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private static String format(String pattern, BigDecimal amount) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
