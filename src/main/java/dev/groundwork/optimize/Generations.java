package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.InstanceCatalogue;
import dev.groundwork.cost.Commitment;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.NotPriced;
import dev.groundwork.cost.PriceBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each component would cost on the smallest instance of every generation that the region sells and that is not
 * burstable.
 *
 * @param notPriced lines that have no price in the blueprint itself, and are in no total here either
 */
public record Generations(String region, BigDecimal total, List<Generation> rows, List<NotPriced> notPriced) {

    public Generations {
        rows = List.copyOf(rows);
        notPriced = List.copyOf(notPriced);
    }

    public static Generations of(Source source, Pricing pricing) {
        var blueprint = source.blueprint();
        var types = new EnumMap<Component, List<String>>(Component.class);
        Component.workloads()
                .forEach(component -> component
                        .instanceType(blueprint)
                        .ifPresent(type -> types.put(component, types(type, blueprint.region()))));
        var rules = TypeRules.of(source, List.of(), types);
        var estimate = pricing.estimate(blueprint);
        var rows = new ArrayList<Generation>();
        for (Map.Entry<Component, List<String>> entry : types.entrySet()) {
            var swap = new Swap(entry.getKey(), blueprint, estimate, pricing.book(blueprint.region()));
            entry.getValue().forEach(type -> rows.add(swap.to(type, rules.refused(entry.getKey(), type))));
        }
        return new Generations(blueprint.region(), estimate.total().expected(), rows, estimate.notPriced());
    }

    /** The blueprint's own type comes first. */
    private static List<String> types(String asked, String region) {
        var types = new ArrayList<>(List.of(asked));
        Types.generations(InstanceCatalogue.prefix(asked), region).stream()
                .filter(type -> !type.equals(asked))
                .forEach(types::add);
        return types;
    }

    /** One component's hours at the price of another type. */
    private record Swap(Component component, Blueprint blueprint, Estimate estimate, PriceBook book) {

        Generation to(String type, Optional<String> refused) {
            var asked = component.instanceType(blueprint).orElse("");
            var hours = estimate.lines().stream()
                    .filter(line -> Ledger.isInstance(line, component, asked))
                    .toList();
            if (refused.isPresent() || hours.isEmpty()) {
                return without(type, asked, refused.orElse("no price to start from"));
            }
            var total = Total.NOTHING;
            for (var line : hours) {
                var item = Item.of(line).with(asked, type);
                total = total.plus(item, item.monthly(book, Commitment.ON_DEMAND));
            }
            if (!total.isPriced()) {
                return without(type, asked, "no price sourced");
            }
            var more = total.monthly().subtract(own(hours));
            var hourly = hours.stream()
                    .findFirst()
                    .flatMap(line -> InstanceKeys.with(line.key(), asked, type))
                    .flatMap(key -> book.price(key, Commitment.ON_DEMAND))
                    .map(price -> price.rate());
            return new Generation(
                    component,
                    type,
                    type.equals(asked),
                    hourly,
                    Optional.of(estimate.total().expected().add(more)),
                    Optional.of(more),
                    "");
        }

        private Generation without(String type, String asked, String reason) {
            return new Generation(
                    component, type, type.equals(asked), Optional.empty(), Optional.empty(), Optional.empty(), reason);
        }

        private static BigDecimal own(List<CostLine> hours) {
            return hours.stream().map(line -> line.monthly().expected()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
