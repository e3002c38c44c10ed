package dev.groundwork.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What one component of one stack costs. */
public record CostGroup(String stack, String component, List<CostItem> items) {

    public CostGroup {
        items = List.copyOf(items);
    }

    /** The lines of an estimate in their order, group by group, equal ones together. */
    public static List<CostGroup> of(Estimate estimate) {
        return estimate.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.place().stack(), line.place().component()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new CostGroup(
                        group.getKey().get(0), group.getKey().get(1), items(group.getValue())))
                .toList();
    }

    public Cases monthly() {
        return items.stream().map(CostItem::monthly).reduce(Cases.NOTHING, Cases::plus);
    }

    private static List<CostItem> items(List<CostLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(CostItem::identity, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CostItem::new)
                .toList();
    }
}
