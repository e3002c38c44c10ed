package dev.groundwork.cost;

import java.math.BigDecimal;

/** One figure under the low, the expected and the high assumptions; what is fixed is the same under all. */
public record Cases(BigDecimal low, BigDecimal expected, BigDecimal high) {

    static final Cases NOTHING = fixed(BigDecimal.ZERO);

    static Cases fixed(BigDecimal figure) {
        return new Cases(figure, figure, figure);
    }

    Cases times(BigDecimal factor) {
        return new Cases(low.multiply(factor), expected.multiply(factor), high.multiply(factor));
    }

    Cases plus(Cases other) {
        return new Cases(low.add(other.low), expected.add(other.expected), high.add(other.high));
    }

    /** How far the figure moves between the low and the high assumption. */
    public BigDecimal spread() {
        return high.subtract(low);
    }
}
