package dev.groundwork.report;

import dev.groundwork.cost.CostItem;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a line is called where there is room for one line of words. */
final class ItemLabel {

    private ItemLabel() {}

    /** The name, how many lines it stands for or which resource, and behind a tilde what was assumed. */
    static String of(CostItem item) {
        var line = item.first();
        int count = item.lines().size();
        var assumed = line.isFixed() ? "" : " ~" + line.assumption();
        return line.name()
                + (count > 1 ? " × " + count : "")
                + assumed
                + (count > 1 ? "" : " (" + line.place().resource() + ")");
    }

    /** Everything that the lines take for granted, with the names of the lines that do. */
    static Map<String, List<String>> takenForGranted(Estimate estimate) {
        return estimate.lines().stream()
                .filter(line -> !line.note().isEmpty())
                .collect(Collectors.groupingBy(
                        CostLine::note,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                lines -> lines.stream()
                                        .map(CostLine::name)
                                        .distinct()
                                        .toList())));
    }
}
