package dev.groundwork.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several spans of traffic, said as shortly as can be. */
final class Traffics {

    private static final Set<Traffic> EVERYTHING = Set.of(
            Traffic.all(Traffic.ICMP), Traffic.all(Traffic.TCP), Traffic.all(Traffic.UDP), Traffic.all(Runs.OTHERS));

    private Traffics() {}

    /** All of the usual protocols and all others are all traffic. */
    static List<Traffic> whole(List<Traffic> spans) {
        if (!spans.containsAll(EVERYTHING)) {
            return spans;
        }
        var rest = new ArrayList<>(spans);
        rest.removeIf(span -> span.equals(Traffic.all(span.protocol())));
        rest.add(0, Traffic.all());
        return rest;
    }

    /** The other way round. */
    static List<Traffic> parts(Traffic traffic) {
        return traffic.protocol() == Traffic.ALL ? EVERYTHING.stream().sorted().toList() : List.of(traffic);
    }
}
