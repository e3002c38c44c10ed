package dev.groundwork.cost;

import java.math.BigDecimal;

/** One figure under the low, the expected and the high assumptions; what is fixed is the same under all. */
public record Cases(BigDecimal low, BigDecimal expected, BigDecimal high) {

    public static final Cases NOTHING = fixed(BigDecimal.ZERO);

    static Cases fixed(BigDecimal figure) {
        return new Cases(figure, figure, figure);
    }

    Cases times(BigDecimal factor) {
        return new Cases(low.multiply(factor), expected.multiply(factor), high.multiply(factor));
    }

    public Cases plus(Cases other) {
        return new Cases(low.add(other.low), expected.add(other.expected), high.add(other.high));
    }

    public Cases minus(Cases other) {
        return new Cases(low.subtract(other.low), expected.subtract(other.expected), high.subtract(other.high));
    }

    /** Whether it is zero in every case. */
    public boolean isNothing() {
        return low.signum() == 0 && expected.signum() == 0 && high.signum() == 0;
    }

    /** How far the figure moves between the low and the high assumption. */
    public BigDecimal spread() {
        return high.subtract(low);
    }
}
