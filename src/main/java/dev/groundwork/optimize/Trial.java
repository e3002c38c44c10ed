package dev.groundwork.optimize;

import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a variant changes in the bill.
 *
 * @param gone the lines that disappear
 * @param added the lines that come instead
 * @param unpriced why something that it adds has no price
 */
record Trial(List<CostLine> gone, List<CostLine> added, List<String> unpriced) {

    static final Trial NOTHING = new Trial(List.of(), List.of(), List.of());

    Trial {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
        unpriced = List.copyOf(unpriced);
    }

    /** The difference in the stacks that are the variant's own. */
    static Trial between(Estimate asked, Estimate changed, Predicate<String> stacks) {
        var unpriced = new ArrayList<>(changed.notPriced());
        unpriced.removeAll(asked.notPriced());
        return new Trial(
                in(stacks, minus(asked.lines(), changed.lines())),
                in(stacks, minus(changed.lines(), asked.lines())),
                unpriced.stream()
                        .filter(line -> stacks.test(line.place().stack()))
                        .map(line -> line.why())
                        .toList());
    }

    List<CostLine> applied(List<CostLine> lines) {
        var changed = minus(lines, gone);
        changed.addAll(added);
        return changed;
    }

    /** The lines without these, each taken out once. */
    static List<CostLine> minus(List<CostLine> lines, List<CostLine> others) {
        var rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    private static List<CostLine> in(Predicate<String> stacks, List<CostLine> lines) {
        return lines.stream().filter(line -> stacks.test(line.place().stack())).toList();
    }
}
