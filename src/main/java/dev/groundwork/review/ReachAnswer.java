package dev.groundwork.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer to a question. Yes: the steps are what allows it, in the order of the path. No: the one step is the first that
 * forbids it. Cannot tell: the one step is what the templates leave open. Limits say which part a yes holds for, and are
 * empty where it holds for all of it.
 */
public record ReachAnswer(
        String from,
        String to,
        Traffic traffic,
        ReachVerdict verdict,
        List<ReachStep> steps,
        List<String> limits,
        List<ReachPair> pairs,
        boolean isOpenedByAws) {

    public ReachAnswer {
        steps = List.copyOf(steps);
        limits = List.copyOf(limits);
        pairs = List.copyOf(pairs);
    }

    public boolean isPartial() {
        return !limits.isEmpty();
    }

    /** The same, where the places tried stand for others, so that their names would say too little. */
    ReachAnswer limitedTo(String words) {
        return new ReachAnswer(from, to, traffic, verdict, steps, List.of(words), pairs, isOpenedByAws);
    }

    ReachAnswer untold(ReachStep why) {
        return new ReachAnswer(
                from, to, traffic, ReachVerdict.CANNOT_TELL, List.of(why), List.of(), pairs, isOpenedByAws);
    }

    /** The steps as sentences. */
    public String because() {
        return steps.stream().map(ReachStep::toString).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        var limited = limits.isEmpty() ? "" : " (" + String.join("; ", limits) + ")";
        return from + " to " + to + ", " + traffic + ": " + verdict + limited + ": " + because();
    }
}
