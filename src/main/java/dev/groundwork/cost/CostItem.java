package dev.groundwork.cost;

import java.util.List;

/** Lines of one group that differ in their resource alone: three equal nodes, sixty alarms. */
public record CostItem(List<CostLine> lines) {

    public CostItem {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("expected at least one line, got none");
        }
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

    /** What lines have in common that are one item. */
    static List<String> identity(CostLine line) {
        return List.of(line.name(), line.key().toString(), line.assumption(), line.note());
    }
}
