package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Optional;

/** A route of a table; in doubt where its destination or its existence is left open. */
record Route(List<IpBlock> destinations, Target target, Optional<Resource> place, String doubt) {

    Match covers(Where where) {
        var match = where.inAny(destinations);
        return doubt.isEmpty() || (match == Match.NO && !destinations.isEmpty()) ? match : Match.MAYBE;
    }

    Route doubted(String why) {
        return new Route(destinations, target, place, doubt.isEmpty() ? why : doubt);
    }

    /** The length of its most specific block that a packet may be routed by. */
    int prefix(Where where) {
        return destinations.stream()
                .filter(block -> where.in(block) != Match.NO)
                .mapToInt(IpBlock::prefix)
                .max()
                .orElse(128);
    }

    String describe() {
        return destinations.isEmpty()
                ? "a destination that cannot be told"
                : destinations.get(0) + (destinations.size() > 1 ? " and others" : "");
    }
}
