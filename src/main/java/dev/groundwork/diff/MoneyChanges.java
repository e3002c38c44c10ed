package dev.groundwork.diff;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares two estimates line by line. */
final class MoneyChanges {

    private MoneyChanges() {}

    private record Name(String resource, String line) {

        static Name of(CostLine line) {
            return new Name(line.place().stack() + "/" + line.place().resource(), line.name());
        }
    }

    /** The largest expected difference first. */
    static List<MoneyChange> between(Estimate base, Estimate head) {
        var before = figures(base);
        var after = figures(head);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new MoneyChange(
                        name.resource(),
                        name.line(),
                        Objects.requireNonNullElse(before.get(name), Cases.NOTHING),
                        Objects.requireNonNullElse(after.get(name), Cases.NOTHING)))
                .filter(change -> !change.difference().isNothing())
                .sorted(Comparator.comparing((MoneyChange change) ->
                                change.difference().expected().abs())
                        .reversed()
                        .thenComparing(MoneyChange::resource)
                        .thenComparing(MoneyChange::line))
                .toList();
    }

    private static Map<Name, Cases> figures(Estimate estimate) {
        var figures = new LinkedHashMap<Name, Cases>();
        estimate.lines().forEach(line -> figures.merge(Name.of(line), line.monthly(), Cases::plus));
        return figures;
    }
}
