package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.Optional;
import java.util.function.Supplier;

/** One thing on a packet's way that lets it pass, stops it, or leaves open which; its sentence is made when it is asked for. */
record Gate(Match passes, Optional<Resource> place, boolean byAws, Supplier<String> sentence, String limit) {

    Gate(Match passes, Optional<Resource> place, boolean byAws, Supplier<String> sentence) {
        this(passes, place, byAws, sentence, "");
    }

    static Gate of(Match passes, Resource place, Supplier<String> sentence) {
        return new Gate(passes, Optional.of(place), false, sentence);
    }

    static Gate pass(Resource place, Supplier<String> sentence) {
        return of(Match.YES, place, sentence);
    }

    static Gate stop(Resource place, Supplier<String> sentence) {
        return of(Match.NO, place, sentence);
    }

    static Gate open(Resource place, Supplier<String> sentence) {
        return of(Match.MAYBE, place, sentence);
    }

    /** Something that is nobody's resource, such as what AWS makes beside the template. */
    static Gate outside(Match passes, Supplier<String> sentence) {
        return new Gate(passes, Optional.empty(), false, sentence);
    }

    Gate madeByAws() {
        return new Gate(passes, place, true, sentence);
    }

    /** That only a part passes here, and which. */
    Gate limited(String to) {
        return new Gate(passes, place, byAws, sentence, to);
    }

    ReachStep step() {
        return new ReachStep(
                place.map(resource -> resource.stack().id()).orElse(""),
                place.map(Resource::logicalId).orElse(""),
                sentence.get());
    }
}
