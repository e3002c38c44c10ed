package dev.groundwork.cost;

import java.math.BigDecimal;
import java.util.Locale;

/** Which of the three assumptions a figure stands under. */
public enum Case {
    LOW,
    EXPECTED,
    HIGH;

    public BigDecimal of(Cases figure) {
        return switch (this) {
            case LOW -> figure.low();
            case EXPECTED -> figure.expected();
            case HIGH -> figure.high();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
