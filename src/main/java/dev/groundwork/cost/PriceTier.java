package dev.groundwork.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a price: what a unit costs from one monthly quantity up to the next, and who says so.
 *
 * @param to where the step ends, or null for the last one
 * @param date the day of the figure as the source gives it, ISO form, or empty where it gives none
 * @param rate AWS's own code of the figure (SKU, term, rate), or empty where the source does not have it
 */
public record PriceTier(
        BigDecimal from, @Nullable BigDecimal to, BigDecimal price, String date, PriceSource source, String rate) {

    public PriceTier {
        date = Day.checked(date);
        if (price.signum() < 0 || from.signum() < 0 || (to != null && to.compareTo(from) <= 0)) {
            throw new IllegalArgumentException("expected a tier that rises and a price that is not negative, got "
                    + price + " from " + from + " to " + to);
        }
    }

    /** How much of a monthly quantity falls into this tier. */
    BigDecimal share(BigDecimal quantity) {
        var end = to == null ? quantity : quantity.min(to);
        return end.subtract(from).max(BigDecimal.ZERO);
    }

    /** The day on which the figure was last known to hold: the download's, or else the source's own. */
    public Optional<LocalDate> confirmed() {
        var day = source.retrieved().isEmpty() ? date : source.retrieved();
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }
}
