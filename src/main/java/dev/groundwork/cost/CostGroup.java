package dev.groundwork.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What one component of a stack costs; what carries no other component's tag has the empty name. */
public record CostGroup(String component, List<CostItem> items) {

    public CostGroup {
        items = List.copyOf(items);
    }

    static List<CostGroup> of(List<CostLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(CostGroup::component, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new CostGroup(group.getKey(), CostItem.of(group.getValue())))
                .toList();
    }

    public Cases monthly() {
        return items.stream().map(CostItem::monthly).reduce(Cases.NOTHING, Cases::plus);
    }

    /** What the templates alone decide. */
    public Cases fixed() {
        return items.stream()
                .filter(item -> item.first().isFixed())
                .map(CostItem::monthly)
                .reduce(Cases.NOTHING, Cases::plus);
    }

    private static String component(CostLine line) {
        var place = line.place();
        return place.component().equalsIgnoreCase(place.stack()) ? "" : place.component();
    }
}
