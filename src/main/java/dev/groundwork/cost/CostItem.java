package dev.groundwork.cost;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Lines that differ in their resource alone: three equal nodes, sixty alarms. */
public record CostItem(List<CostLine> lines) {

    public CostItem {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("expected at least one line, got none");
        }
    }

    static List<CostItem> of(List<CostLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(CostItem::identity, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(CostItem::new)
                .toList();
    }

    /** What the templates alone decide, the largest share of the bill first. */
    public static List<CostItem> fixed(Estimate estimate) {
        return of(estimate.lines().stream().filter(CostLine::isFixed).toList()).stream()
                .sorted(Comparator.comparing((CostItem item) -> item.monthly().expected())
                        .reversed())
                .toList();
    }

    /** The line that stands for all; only place, quantity and cost differ. */
    public CostLine first() {
        return lines.get(0);
    }

    public Cases monthly() {
        return lines.stream().map(CostLine::monthly).reduce(Cases.NOTHING, Cases::plus);
    }

    public Cases quantity() {
        return lines.stream().map(CostLine::quantity).reduce(Cases.NOTHING, Cases::plus);
    }

    private static List<String> identity(CostLine line) {
        return List.of(line.name(), line.key().toString(), line.assumption(), line.note());
    }
}
