package dev.groundwork.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What some quantity costs under a term, in US dollars.
 *
 * @param split what is paid each month and what at the start, or empty where a source has only their sum
 * @param total all that is paid until the term ends
 * @param onDemand what a month costs without the term
 */
public record Quote(Term term, Optional<Split> split, BigDecimal total, BigDecimal onDemand) {

    private static final int SCALE = 10;
    private static final BigDecimal HOURS = BigDecimal.valueOf(730);

    /** The two ways in which a term is paid. */
    public record Split(BigDecimal monthly, BigDecimal upfront) {}

    static Quote of(Price price, BigDecimal hours, BigDecimal onDemand) {
        var commitment = price.commitment();
        var term = new Term(commitment.years(), commitment.upfront());
        var monthly = price.rate().multiply(hours);
        var upfront = price.upfront().multiply(hours).divide(HOURS, SCALE, RoundingMode.HALF_UP);
        var total = monthly.multiply(BigDecimal.valueOf(term.months())).add(upfront);
        if (!price.spread()) {
            return new Quote(term, Optional.of(new Split(monthly, upfront)), total, onDemand);
        }
        return switch (term.upfront()) {
            case NO -> new Quote(term, Optional.of(new Split(monthly, BigDecimal.ZERO)), total, onDemand);
            case ALL -> new Quote(term, Optional.of(new Split(BigDecimal.ZERO, total)), total, onDemand);
            case PARTIAL -> new Quote(term, Optional.empty(), total, onDemand);
        };
    }

    Quote plus(Quote other) {
        var sum = split.flatMap(mine -> other.split.map(
                theirs -> new Split(mine.monthly.add(theirs.monthly), mine.upfront.add(theirs.upfront))));
        return new Quote(term, sum, total.add(other.total), onDemand.add(other.onDemand));
    }

    /** A month's share of all that is paid. */
    public BigDecimal effective() {
        return total.divide(BigDecimal.valueOf(term.months()), SCALE, RoundingMode.HALF_UP);
    }

    /** What is saved over the term, if all of it is used. */
    public BigDecimal saved() {
        return onDemand.multiply(BigDecimal.valueOf(term.months())).subtract(total);
    }

    /**
     * The month in which on demand would have cost as much as the whole term, which is owed to its end: who stops before
     * it should not have bound himself. Empty where the term is dearer to its last day.
     */
    public Optional<Integer> breakEven() {
        if (onDemand.signum() == 0 || saved().signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(total.divide(onDemand, 0, RoundingMode.CEILING).intValueExact());
    }
}
