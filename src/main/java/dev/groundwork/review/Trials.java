package dev.groundwork.review;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends packets from one end to the other: one for each piece of addresses and each run of callers' ports that some rule
 * treats in its own way, so that no address and no port is left out.
 */
final class Trials {

    private final Cuts cuts;
    private final PrivatePath privately;
    private final PublicPath publicly;
    private final PrivateTrials between;

    Trials(Vpcs vpcs, Cuts cuts) {
        this.cuts = cuts;
        var routing = new Routing(vpcs, cuts);
        this.privately = new PrivatePath(routing);
        this.publicly = new PublicPath(routing, new NatPath(routing, cuts));
        this.between = new PrivateTrials(privately, cuts);
    }

    /** What becomes of traffic whose ports no rule tells apart, and of which part of it. */
    Outcome of(End from, End to, Traffic run) {
        var trials = send(from, to, run).toList();
        for (var wanted : Match.values()) {
            var found = trials.stream()
                    .filter(trial -> trial.outcome().passes() == wanted)
                    .findFirst();
            if (found.isPresent()) {
                var limits = wanted == Match.NO ? List.<String>of() : limits(wanted, trials);
                return new Outcome(wanted, found.get().outcome().gates(), limits);
            }
        }
        return Outcome.stopped("the two have no addresses of one family");
    }

    /** The best that becomes of any part of it; one that passes by the templates is as good as any other. */
    Outcome any(End from, End to, Traffic run) {
        if (from instanceof End.At a && to instanceof End.At b) {
            return between.best(a, b, run);
        }
        var best = Outcome.stopped("the two have no addresses of one family");
        for (var trials = send(from, to, run).iterator(); trials.hasNext() && !best.isPassedByTemplates(); ) {
            best = best.or(trials.next().outcome());
        }
        return best;
    }

    private Stream<Trial> send(End from, End to, Traffic run) {
        if (from instanceof End.At a && to instanceof End.At b) {
            return send(run, cuts.acls(a, b), (six, callers) -> between(a, b, six, run, callers));
        }
        if (from instanceof End.At a && to instanceof End.Internet) {
            return send(run, cuts.acls(a), (six, callers) -> outward(a, six, run, callers));
        }
        if (from instanceof End.Internet && to instanceof End.At b) {
            return send(run, cuts.acls(b), (six, callers) -> inward(b, six, run, callers));
        }
        if (from instanceof End.At a && to instanceof End.Service service) {
            return send(run, cuts.acls(a), (six, callers) -> six ? Stream.empty() : service(a, service, run, callers));
        }
        return Stream.empty();
    }

    /** A packet and what became of it. */
    private record Trial(Packet call, Ports callers, Outcome outcome) {}

    private interface Sending {
        Stream<Trial> send(boolean six, Ports callers);
    }

    private static Stream<Trial> send(Traffic run, Collection<Acl> acls, Sending sending) {
        return Ports.runs(run.protocol(), acls).stream()
                .flatMap(callers -> Stream.of(false, true).flatMap(six -> sending.send(six, callers)));
    }

    private static List<String> limits(Match wanted, List<Trial> trials) {
        var passing = trials.stream()
                .filter(trial -> trial.outcome().passes() == wanted)
                .toList();
        var limits = new LinkedHashSet<String>();
        var families = families(passing);
        if (families.size() < families(trials).size()) {
            limits.add(families.contains(true) ? "by IPv6 only" : "by IPv4 only");
        }
        var alike = trials.stream()
                .filter(trial -> families.contains(trial.call().from().six()))
                .toList();
        places("from ", alike, passing, trial -> trial.call().from()).ifPresent(limits::add);
        places("to ", alike, passing, trial -> trial.call().to()).ifPresent(limits::add);
        callers(alike, passing).ifPresent(limits::add);
        passing.stream()
                .flatMap(trial -> trial.outcome().gates().stream())
                .map(Gate::limit)
                .filter(limit -> !limit.isEmpty())
                .forEach(limits::add);
        return List.copyOf(limits);
    }

    private static Set<Boolean> families(List<Trial> trials) {
        return trials.stream().map(trial -> trial.call().from().six()).collect(Collectors.toSet());
    }

    private static Optional<String> places(
            String what, List<Trial> all, List<Trial> passing, Function<Trial, Where> place) {
        var some = passing.stream().map(place).distinct().toList();
        boolean areAll = all.stream().map(place).allMatch(one -> some.stream().anyMatch(other -> other.contains(one)));
        return areAll ? Optional.empty() : Optional.of(listed(what, some));
    }

    /** Ports from which Linux does not call do not matter, unless there are no others. */
    private static Optional<String> callers(List<Trial> all, List<Trial> passing) {
        var used = all.stream()
                .map(Trial::callers)
                .filter(ports -> ports.overlaps(Ports.OF_LINUX))
                .distinct();
        var some = passing.stream().map(Trial::callers).distinct().toList();
        return used.allMatch(some::contains)
                ? Optional.empty()
                : Optional.of(listed("answered on callers' ports ", some));
    }

    private static String listed(String what, List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", ", what, " only"));
    }

    private Stream<Trial> between(End.At from, End.At to, boolean six, Traffic run, Ports callers) {
        if (six && (from.hasNoSix() || to.hasNoSix())) {
            return Stream.empty();
        }
        return cuts.places(from, to, six).stream()
                .flatMap(source -> cuts.places(to, from, six).stream().map(target -> {
                    var call = Packet.call(run, source, target);
                    return trial(call, callers, privately.gates(from, to, call, callers));
                }));
    }

    private Stream<Trial> outward(End.At from, boolean six, Traffic run, Ports callers) {
        return six && from.hasNoSix()
                ? Stream.empty()
                : cuts.places(from, from, six).stream()
                        .flatMap(source -> cuts.internet(six, from).map(target -> {
                            var call = Packet.call(run, source, target);
                            return trial(call, callers, publicly.outward(from, call, callers, outside(target)));
                        }));
    }

    private Stream<Trial> inward(End.At to, boolean six, Traffic run, Ports callers) {
        var api = six
                ? Stream.<Trial>empty()
                : PublicApi.gates(to.host(), run).map(gate -> {
                    var callerBlocks =
                            Where.somewhereIn(PublicApi.blocks(to.host().owner()));
                    return trial(Packet.call(run, callerBlocks, somewhere(to, false)), callers, List.of(gate));
                });
        return Stream.concat(api, throughGateway(to, six, run, callers));
    }

    private Stream<Trial> throughGateway(End.At to, boolean six, Traffic run, Ports callers) {
        return six && to.hasNoSix()
                ? Stream.empty()
                : cuts.internet(six, to).map(source -> {
                    var call = Packet.call(run, source, somewhere(to, six));
                    return trial(call, callers, publicly.inward(to, call, callers, outside(source)));
                });
    }

    private Stream<Trial> service(End.At from, End.Service service, Traffic run, Ports callers) {
        var target = Where.onTheInternet(false);
        var call = Packet.call(run, somewhere(from, false), target);
        return Stream.of(
                trial(call, callers, ServicePath.gates(publicly, from, service, call, callers, outside(target))));
    }

    private static Trial trial(Packet call, Ports callers, List<Gate> gates) {
        return new Trial(call, callers, Outcome.of(gates));
    }

    static Far outside(Where where) {
        return new Far(where, new Wardrobe(List.of(), "", false), Optional.empty(), Optional.empty());
    }

    private static Where somewhere(End.At end, boolean six) {
        return end.subnet() == null ? Where.anywhere(six) : end.subnet().somewhere(six);
    }
}
