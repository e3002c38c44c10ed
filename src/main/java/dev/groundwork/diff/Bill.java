package dev.groundwork.diff;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.NotPriced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a month costs before and after, in US dollars, and the lines that make the difference.
 *
 * @param unknown what the later side has and nobody can price; it is in no total
 */
public record Bill(Cases before, Cases after, List<MoneyChange> lines, List<NotPriced> unknown) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Bill {
        lines = List.copyOf(lines);
        unknown = List.copyOf(unknown);
    }

    static Bill of(Estimate base, Estimate head) {
        return new Bill(base.total(), head.total(), MoneyChanges.between(base, head), head.notPriced());
    }

    public Cases difference() {
        return after.minus(before);
    }

    /** Whether the expected total grows by more than a share of what it was; from nothing, any growth is more. */
    boolean growsByMoreThan(BigDecimal percent) {
        var grown = difference().expected().multiply(HUNDRED);
        return grown.signum() > 0 && grown.compareTo(before.expected().multiply(percent)) > 0;
    }

    /** By how much the expected total grows, in percent with one decimal; empty text from nothing. */
    public String growth() {
        if (before.expected().signum() == 0) {
            return "";
        }
        var percent = difference().expected().multiply(HUNDRED).divide(before.expected(), 1, RoundingMode.HALF_UP);
        return (percent.signum() < 0 ? "" : "+") + percent.toPlainString() + " %";
    }
}
