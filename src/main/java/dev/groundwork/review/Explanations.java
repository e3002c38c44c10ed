package dev.groundwork.review;

import java.util.List;

/**
 * Answers questions about roles in many places with few trials: of places that behave alike some are tried, and where even
 * those are too many, one that shows the answer.
 */
final class Explanations {

    /** More pairs of places than this take longer to try than a reader waits. */
    private static final int MOST_PAIRS = 400;

    private static final int MOST_PLACES = 10;

    private final Samples samples;
    private final Runs runs;
    private final Trials trials;

    Explanations(Samples samples, Runs runs, Trials trials) {
        this.samples = samples;
        this.runs = runs;
        this.trials = trials;
    }

    /** The places to try, which stand for all of a role's. */
    private record Places(List<End> starts, List<End> ends) {

        int pairs() {
            return starts.size() * ends.size();
        }

        boolean isWhole(Party from, Party to) {
            return starts.size() == from.ends().size()
                    && ends.size() == to.ends().size();
        }
    }

    /** The answer about traffic that passes somewhere between the two, or of which that cannot be told. */
    ReachAnswer of(Party from, Party to, Traffic traffic) {
        var pairs = samples.of(from, to);
        var places = places(pairs);
        if (places.pairs() > MOST_PAIRS) {
            var shown = shown(from, to, traffic, pairs);
            return ask(from, to, traffic, new Places(List.of(shown.from()), List.of(shown.to())))
                    .limitedTo("between some of their subnets at least");
        }
        return limited(ask(from, to, traffic, places), places, from, to);
    }

    /** Why nothing passes, where that is known already; tiers are looked at whole, as nobody has looked before. */
    ReachAnswer ofNothing(Party from, Party to) {
        boolean isKnown = from.role().kind() != ReachRole.Kind.TIER && to.role().kind() != ReachRole.Kind.TIER;
        var places = places(samples.of(from, to));
        if (isKnown && !places.isWhole(from, to)) {
            return ask(from, to, Traffic.all(), new Places(some(places.starts()), some(places.ends())));
        }
        return limited(ask(from, to, Traffic.all(), places), places, from, to);
    }

    /** The names of places that stand for others would say too little. */
    private static ReachAnswer limited(ReachAnswer answer, Places places, Party from, Party to) {
        return answer.isPartial() && !places.isWhole(from, to) ? answer.limitedTo("a part of them only") : answer;
    }

    private ReachAnswer ask(Party from, Party to, Traffic traffic, Places places) {
        return new Question(
                        places.starts().size() == from.ends().size()
                                ? from
                                : new Party(from.role(), from.wardrobe(), places.starts()),
                        places.ends().size() == to.ends().size()
                                ? to
                                : new Party(to.role(), to.wardrobe(), places.ends()),
                        traffic,
                        runs,
                        trials)
                .answer();
    }

    /** The first pair between which some of it passes, else the first of which it cannot be told. */
    private Samples.Pair shown(Party from, Party to, Traffic traffic, List<Samples.Pair> pairs) {
        var best = pairs.get(0);
        var passes = Match.NO;
        for (var run : runs.of(from, to, traffic)) {
            for (var pair : pairs) {
                var outcome = trials.any(pair.from(), pair.to(), run);
                if (outcome.passes() == Match.YES) {
                    return pair;
                }
                if (outcome.passes().compareTo(passes) < 0) {
                    best = pair;
                    passes = outcome.passes();
                }
            }
        }
        return best;
    }

    private static Places places(List<Samples.Pair> pairs) {
        return new Places(
                pairs.stream().map(Samples.Pair::from).distinct().toList(),
                pairs.stream().map(Samples.Pair::to).distinct().toList());
    }

    private static List<End> some(List<End> ends) {
        return ends.size() <= MOST_PLACES ? ends : ends.subList(0, MOST_PLACES);
    }
}
