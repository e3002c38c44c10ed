package dev.groundwork.review;

import java.util.ArrayList;
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

    /** Whether it passes by what templates say themselves. */
    boolean isPassedByTemplates() {
        return passes == Match.YES && !isOpenedByAws();
    }

    boolean isBetterThan(Outcome other) {
        int order = passes.compareTo(other.passes);
        return order < 0 || (order == 0 && isPassedByTemplates() && !other.isPassedByTemplates());
    }

    /** The better of two, the first one if they are equal. */
    Outcome or(Outcome other) {
        return other.isBetterThan(this) ? other : this;
    }

    /** Both in a row. */
    Outcome then(Outcome next) {
        return then(next.gates);
    }

    Outcome then(List<Gate> next) {
        var all = new ArrayList<>(gates);
        all.addAll(next);
        return of(all);
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
