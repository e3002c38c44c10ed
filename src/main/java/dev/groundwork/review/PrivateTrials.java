package dev.groundwork.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The best that becomes of traffic between two interfaces. What a packet meets looks at where it goes or at where it comes
 * from, and an answer at the caller's ports too, but nothing looks at both addresses: so the pieces of each side are tried by
 * themselves, and the best of both go together.
 */
final class PrivateTrials {

    private static final Outcome STOPPED = Outcome.stopped("nothing of it passes");

    private final PrivatePath path;
    private final Cuts cuts;
    private @Nullable Pair last;

    PrivateTrials(PrivatePath path, Cuts cuts) {
        this.path = path;
        this.cuts = cuts;
    }

    /** Two interfaces with the pieces of their addresses, and the runs of callers' ports by protocol. */
    private record Pair(End.At from, End.At to, List<Sides> families, Map<Integer, List<Ports>> callers) {}

    /** The pieces of both ends' addresses in one family. */
    private record Sides(List<Where> sources, List<Where> targets) {

        boolean six() {
            return sources.get(0).six();
        }

        // Whatever stands at the other side of a packet is looked at by nobody.
        Packet from(Where source, Traffic run) {
            return Packet.call(run, source, targets.get(0));
        }

        Packet to(Where target, Traffic run) {
            return Packet.call(run, sources.get(0), target);
        }
    }

    /** A piece of addresses that a call passes on its side, and how. */
    private record Piece(Where where, Outcome call) {}

    Outcome best(End.At from, End.At to, Traffic run) {
        var pair = pair(from, to);
        var best = STOPPED;
        for (var sides : pair.families()) {
            if (!best.isPassedByTemplates()) {
                best = best.or(best(pair, sides, run));
            }
        }
        return best;
    }

    /** The last pair is kept, as it is asked about for one run of ports after the other; equal ones are the same. */
    @SuppressWarnings("ReferenceEquality")
    private Pair pair(End.At from, End.At to) {
        if (last == null || last.from() != from || last.to() != to) {
            var families = new ArrayList<Sides>();
            families.add(new Sides(cuts.places(from, to, false), cuts.places(to, from, false)));
            if (!from.hasNoSix() && !to.hasNoSix()) {
                families.add(new Sides(cuts.places(from, to, true), cuts.places(to, from, true)));
            }
            last = new Pair(from, to, families, new HashMap<>());
        }
        return last;
    }

    private Outcome best(Pair pair, Sides sides, Traffic run) {
        var from = pair.from();
        var to = pair.to();
        var targets = open(sides.targets(), target -> path.leaving(from, to, sides.to(target, run)));
        if (targets.isEmpty()) {
            return STOPPED;
        }
        var always = Outcome.of(path.always(from, to, sides.six()));
        var translated = targets.stream()
                .filter(target -> path.isTranslated(from, to, target.where()))
                .toList();
        var others =
                targets.stream().filter(target -> !translated.contains(target)).toList();
        return always.then(best(translated, Piece::call)).or(always.then(direct(pair, sides, run, others)));
    }

    private Outcome direct(Pair pair, Sides sides, Traffic run, List<Piece> targets) {
        var from = pair.from();
        var to = pair.to();
        var sources = open(sides.sources(), source -> path.arriving(from, to, sides.from(source, run)));
        if (targets.isEmpty() || sources.isEmpty()) {
            return STOPPED;
        }
        if (!PrivatePath.isAnswered(sides.to(targets.get(0).where(), run))) {
            return best(targets, Piece::call).then(best(sources, Piece::call));
        }
        var best = STOPPED;
        for (var callers : pair.callers().computeIfAbsent(run.protocol(), any -> callers(pair, run))) {
            var there = best(
                    targets,
                    target -> target.call()
                            .then(path.answered(
                                    from, to, sides.to(target.where(), run).answer(callers))));
            var here = best(
                    sources,
                    source -> source.call()
                            .then(path.answering(
                                    from, to, sides.from(source.where(), run).answer(callers))));
            best = best.or(there.then(here));
            if (best.isPassedByTemplates()) {
                break;
            }
        }
        return best;
    }

    private List<Ports> callers(Pair pair, Traffic run) {
        return Ports.runs(run.protocol(), cuts.acls(pair.from(), pair.to()));
    }

    private static List<Piece> open(List<Where> places, Function<Where, List<Gate>> gates) {
        return places.stream()
                .map(place -> new Piece(place, Outcome.of(gates.apply(place))))
                .filter(piece -> piece.call().passes() != Match.NO)
                .toList();
    }

    private static Outcome best(List<Piece> pieces, Function<Piece, Outcome> outcome) {
        var best = STOPPED;
        for (var piece : pieces) {
            best = best.or(outcome.apply(piece));
            if (best.isPassedByTemplates()) {
                break;
            }
        }
        return best;
    }
}
