package dev.groundwork.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds paths against flows. Who may call all of the internet on a port may call whatever the internet may call there: such a
 * path needs no flow of its own. Services of AWS are parts of the internet.
 */
final class Judgement {

    private final Reachability reachability;
    private final List<Flow> flows;
    private final Map<List<String>, List<Traffic>> declared = new HashMap<>();
    private final Map<String, ReachRole.Kind> kinds = new HashMap<>();

    Judgement(Reachability reachability, List<Flow> flows) {
        this.reachability = reachability;
        this.flows = flows;
        flows.forEach(flow -> declared.computeIfAbsent(List.of(flow.from(), flow.to()), any -> new ArrayList<>())
                .addAll(Traffics.parts(flow.traffic())));
        reachability.roles().forEach(role -> kinds.put(role.name(), role.kind()));
    }

    FlowReview review() {
        var openings = reachability.openings();
        var undeclared = new ArrayList<Opening>();
        var byAws = new ArrayList<Opening>();
        for (var opening : openings) {
            (opening.isOpenedByAws() ? byAws : undeclared).addAll(undeclared(opening));
        }
        var blocked = new ArrayList<ReachAnswer>();
        var partial = new ArrayList<ReachAnswer>();
        var untold = new ArrayList<ReachAnswer>();
        for (var flow : flows) {
            var answer = answer(flow);
            switch (answer.verdict()) {
                case NO -> blocked.add(answer);
                case CANNOT_TELL -> untold.add(answer);
                case YES -> partial.addAll(answer.isPartial() ? List.of(answer) : List.of());
            }
        }
        return new FlowReview(openings, undeclared, byAws, blocked, partial, untold);
    }

    private ReachAnswer answer(Flow flow) {
        for (var name : List.of(flow.from(), flow.to())) {
            if (reachability.role(name).isEmpty()) {
                return reachability.nobody(flow, name);
            }
        }
        return reachability.ask(flow.from(), flow.to(), flow.traffic());
    }

    /** What of an opening no flow declares. */
    private List<Opening> undeclared(Opening opening) {
        var allowed = new ArrayList<>(between(opening.from(), opening.to()));
        var toInternet = between(opening.from(), Parties.INTERNET);
        allowed.addAll(
                kinds.get(opening.to()) == ReachRole.Kind.SERVICE
                        ? toInternet
                        : PortSpans.common(toInternet, between(Parties.INTERNET, opening.to())));
        var left = new ArrayList<Traffic>();
        for (var part : Traffics.parts(opening.traffic())) {
            left.addAll(PortSpans.without(part, allowed));
        }
        return Traffics.whole(left).stream()
                .map(traffic ->
                        new Opening(opening.from(), opening.to(), traffic, opening.verdict(), opening.isOpenedByAws()))
                .toList();
    }

    private List<Traffic> between(String from, String to) {
        return declared.getOrDefault(List.of(from, to), List.of());
    }
}
