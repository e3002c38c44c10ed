package dev.groundwork.optimize;

import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import java.util.ArrayList;
import java.util.List;

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

    static Trial between(Estimate asked, Estimate changed) {
        var unpriced = new ArrayList<>(changed.notPriced());
        unpriced.removeAll(asked.notPriced());
        return new Trial(
                minus(asked.lines(), changed.lines()),
                minus(changed.lines(), asked.lines()),
                unpriced.stream().map(line -> line.why()).toList());
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
}
