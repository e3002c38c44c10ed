package dev.groundwork.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that gets through between all roles. Only pairs are looked at that the security groups of the receiving end may
 * admit, which an index of who wears what finds without trying all of them.
 */
final class Matrix {

    private final List<Party> parties;
    private final Runs runs;
    private final Trials trials;
    private final Samples samples;
    private final Map<SecurityGroup, List<Party>> wearers = new HashMap<>();

    Matrix(List<Party> parties, Runs runs, Trials trials, Samples samples) {
        this.parties = parties;
        this.runs = runs;
        this.trials = trials;
        this.samples = samples;
        for (var party : parties) {
            party.wardrobe()
                    .groups()
                    .forEach(group -> wearers.computeIfAbsent(group, any -> new ArrayList<>())
                            .add(party));
        }
    }

    List<Opening> openings() {
        var openings = new ArrayList<Opening>();
        for (var to : parties) {
            for (var from : callers(to)) {
                openings.addAll(between(from, to));
            }
        }
        return openings.stream().sorted().toList();
    }

    /** Whoever the rules of a party's groups may mean. */
    private Collection<Party> callers(Party to) {
        Set<Party> callers = new LinkedHashSet<>();
        for (var group : to.wardrobe().groups()) {
            if (group.isOutside()) {
                return parties;
            }
            for (var rule : group.rules(false)) {
                if (rule.group() != null) {
                    callers.addAll(wearers.getOrDefault(rule.group(), List.of()));
                } else {
                    parties.stream().filter(party -> runs.mayMean(rule, party)).forEach(callers::add);
                }
            }
        }
        if (to.isUnfiltered() || !to.wardrobe().open().isEmpty()) {
            return parties;
        }
        if (PublicApi.isOf(to)) {
            callers.add(parties.get(0));
        }
        parties.stream().filter(party -> !party.wardrobe().open().isEmpty()).forEach(callers::add);
        return callers;
    }

    private List<Opening> between(Party from, Party to) {
        var open = new HashMap<List<Object>, List<Traffic>>();
        outcomes(from, to).forEach((run, outcome) -> {
            if (outcome.passes() != Match.NO) {
                List<Object> kind = List.of(outcome.passes(), outcome.passes() == Match.YES && outcome.isOpenedByAws());
                open.computeIfAbsent(kind, any -> new ArrayList<>()).add(run);
            }
        });
        var openings = new ArrayList<Opening>();
        open.forEach((kind, all) -> Traffics.whole(PortSpans.union(all))
                .forEach(traffic -> openings.add(
                        new Opening(from.name(), to.name(), traffic, ReachVerdict.of((Match) kind.get(0)), (Boolean)
                                kind.get(1)))));
        return openings;
    }

    /** The best that becomes of each run anywhere between the two, pair by pair as the trials of one have much in common. */
    private Map<Traffic, Outcome> outcomes(Party from, Party to) {
        var best = new LinkedHashMap<Traffic, Outcome>();
        runs.admitted(from, to).forEach(run -> best.put(run, Outcome.stopped("nothing is there")));
        for (var pair : samples.of(from, to)) {
            best.replaceAll((run, outcome) ->
                    outcome.isPassedByTemplates() ? outcome : outcome.or(trials.any(pair.from(), pair.to(), run)));
        }
        return best;
    }
}
