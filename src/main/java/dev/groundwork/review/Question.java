package dev.groundwork.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One question, tried for every run of ports and every pair of places of the two roles. */
final class Question {

    /** What became of one run between one pair of places. */
    private record Try(Traffic run, End from, End to, Outcome outcome) {

        ReachPair pair() {
            var steps = outcome.steps();
            return new ReachPair(
                    ReachPair.Place.of(from),
                    ReachPair.Place.of(to),
                    ReachVerdict.of(outcome.passes()),
                    outcome.passes() == Match.YES || steps.isEmpty()
                            ? ""
                            : steps.get(0).toString());
        }

        /** How many gates it passed before it was stopped. */
        long progress() {
            return outcome.gates().stream()
                    .takeWhile(gate -> gate.passes() != Match.NO)
                    .count();
        }
    }

    private final Party from;
    private final Party to;
    private final Traffic asked;
    private final List<Try> tries = new ArrayList<>();

    Question(Party from, Party to, Traffic asked, Runs runs, Trials trials) {
        this.from = from;
        this.to = to;
        this.asked = asked;
        for (var run : runs.of(from, to, asked)) {
            for (var start : from.ends()) {
                to.ends().forEach(end -> tries.add(new Try(run, start, end, trials.of(start, end, run))));
            }
        }
    }

    ReachAnswer answer() {
        var best = best();
        var passes = best.outcome().passes();
        var pairs = tries.stream()
                .filter(one -> one.run().equals(best.run()))
                .map(Try::pair)
                .toList();
        return new ReachAnswer(
                from.name(),
                to.name(),
                asked,
                ReachVerdict.of(passes),
                best.outcome().steps(),
                passes == Match.YES ? List.copyOf(limits()) : List.of(),
                pairs,
                passes == Match.YES
                        && passing().stream().allMatch(one -> one.outcome().isOpenedByAws()));
    }

    /** One that passes; else one that cannot be told; else the one that got furthest. */
    private Try best() {
        var best = tries.get(0);
        for (var one : tries) {
            best = isBetter(one, best) ? one : best;
        }
        return best;
    }

    private static boolean isBetter(Try one, Try other) {
        var passes = one.outcome().passes();
        int order = passes.compareTo(other.outcome().passes());
        return order < 0 || (order == 0 && passes == Match.NO && one.progress() > other.progress());
    }

    private List<Try> passing() {
        return tries.stream().filter(one -> one.outcome().passes() == Match.YES).toList();
    }

    private Set<String> limits() {
        var passing = passing();
        var limits = new LinkedHashSet<String>();
        part("", passing, Try::run, runs -> PortSpans.union(runs), limits);
        part("from ", passing, one -> ReachPair.Place.of(one.from()).label(), TreeSet::new, limits);
        part("to ", passing, one -> ReachPair.Place.of(one.to()).label(), TreeSet::new, limits);
        part("from ", passing, one -> worn(one.from()), TreeSet::new, limits);
        part("to ", passing, one -> worn(one.to()), TreeSet::new, limits);
        boolean isBetweenSome = limits.isEmpty()
                && passing.size() < tries.size()
                && tries.stream().anyMatch(one -> one.outcome().passes() != Match.YES);
        if (isBetweenSome) {
            limits.add("between some of their subnets only");
        }
        passing.stream()
                .findFirst()
                .ifPresent(one -> limits.addAll(one.outcome().limits()));
        return limits;
    }

    /** Interfaces of one machine may wear different groups. */
    private static String worn(End end) {
        return end instanceof End.At at
                ? "interfaces with " + at.host().groups().names()
                : "";
    }

    private <T> void part(
            String preposition,
            List<Try> passing,
            Function<Try, T> of,
            Function<List<T>, ? extends Iterable<?>> inOrder,
            Set<String> limits) {
        var all = tries.stream().map(of).distinct().toList();
        var some = passing.stream().map(of).distinct().toList();
        if (some.size() < all.size()) {
            var names = new ArrayList<String>();
            inOrder.apply(some).forEach(one -> names.add(one.toString()));
            limits.add(names.stream().collect(Collectors.joining(", ", preposition, " only")));
        }
    }
}
