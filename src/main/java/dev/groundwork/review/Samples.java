package dev.groundwork.review;

import java.util.ArrayList;
import java.util.List;

/** The pairs of places of two roles that have to be tried. */
final class Samples {

    record Pair(End from, End to) {}

    private Samples() {}

    static List<Pair> of(Party from, Party to) {
        var pairs = new ArrayList<Pair>();
        for (var start : from.ends()) {
            to.ends().forEach(end -> pairs.add(new Pair(start, end)));
        }
        return pairs;
    }
}
