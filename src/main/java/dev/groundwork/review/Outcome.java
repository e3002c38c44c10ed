package dev.groundwork.review;

import java.util.List;

/** What became of a path: whether it is open, the gates that say so in their order, and what part of it is not open. */
record Outcome(Match passes, List<Gate> gates, List<String> limits) {

    static Outcome of(List<Gate> gates) {
        var passes = Match.YES;
        for (var gate : gates) {
            passes = passes.and(gate.passes());
        }
        return new Outcome(passes, gates, List.of());
    }

    static Outcome stopped(String why) {
        return of(List.of(Gate.outside(Match.NO, () -> why)));
    }

    boolean isOpenedByAws() {
        return gates.stream().anyMatch(Gate::byAws);
    }

    /**
     * What to show: every resource that lets it pass, or the first thing that stops it or leaves it open. What lets
     * everything pass and is nobody's resource, such as a default ACL, goes without saying.
     */
    List<ReachStep> steps() {
        return gates.stream()
                .filter(gate -> gate.passes() == passes)
                .filter(gate -> passes != Match.YES || gate.place().isPresent())
                .limit(passes == Match.YES ? Integer.MAX_VALUE : 1)
                .map(Gate::step)
                .distinct()
                .toList();
    }
}
