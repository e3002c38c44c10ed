package dev.groundwork.cost;

import java.util.List;

/**
 * One priced line of an estimate, in US dollars a month, not rounded.
 *
 * @param assumption the name of what was assumed, empty where the template decides
 * @param note what was taken for granted, empty where nothing was
 * @param tiers the steps of the price, each with source and date
 */
public record CostLine(
        Place place,
        String name,
        PriceKey key,
        String unit,
        Cases quantity,
        Cases monthly,
        String assumption,
        String note,
        List<PriceTier> tiers) {

    public boolean isFixed() {
        return assumption.isEmpty();
    }
}
