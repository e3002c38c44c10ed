package dev.groundwork.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What one stack costs, component by component. */
public record CostStack(String name, List<CostGroup> groups) {

    public CostStack {
        groups = List.copyOf(groups);
    }

    /** The lines of an estimate in their order, stack by stack. */
    public static List<CostStack> of(Estimate estimate) {
        return estimate.lines().stream()
                .collect(Collectors.groupingBy(line -> line.place().stack(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(stack -> new CostStack(stack.getKey(), CostGroup.of(stack.getValue())))
                .toList();
    }

    public Cases monthly() {
        return groups.stream().map(CostGroup::monthly).reduce(Cases.NOTHING, Cases::plus);
    }

    /** What the templates alone decide. */
    public Cases fixed() {
        return groups.stream().map(CostGroup::fixed).reduce(Cases.NOTHING, Cases::plus);
    }
}
