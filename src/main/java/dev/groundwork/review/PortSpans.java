package dev.groundwork.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;

/** Arithmetic on ranges of ports of one protocol: what is in both, what is left, and pieces between borders. */
final class PortSpans {

    private PortSpans() {}

    /** In order, without overlaps and with neighbours joined. */
    static List<Traffic> union(List<Traffic> spans) {
        var sorted = spans.stream().sorted(Comparator.naturalOrder()).toList();
        var joined = new ArrayList<Traffic>();
        for (var span : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.protocol() == span.protocol() && span.from() <= last.to() + 1) {
                joined.set(
                        joined.size() - 1, new Traffic(span.protocol(), last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    static List<Traffic> common(List<Traffic> some, List<Traffic> others) {
        var common = new ArrayList<Traffic>();
        for (var one : some) {
            for (var other : others) {
                int from = Math.max(one.from(), other.from());
                int to = Math.min(one.to(), other.to());
                if (one.protocol() == other.protocol() && from <= to) {
                    common.add(new Traffic(one.protocol(), from, to));
                }
            }
        }
        return union(common);
    }

    /** What of a span none of the others has. */
    static List<Traffic> without(Traffic whole, List<Traffic> taken) {
        var left = new ArrayList<Traffic>();
        int start = whole.from();
        for (var span : common(List.of(whole), taken)) {
            if (start < span.from()) {
                left.add(new Traffic(whole.protocol(), start, span.from() - 1));
            }
            start = span.to() + 1;
        }
        if (start <= whole.to()) {
            left.add(new Traffic(whole.protocol(), start, whole.to()));
        }
        return left;
    }

    static List<Traffic> cut(Traffic whole, NavigableSet<Integer> borders) {
        var pieces = new ArrayList<Traffic>();
        int start = whole.from();
        for (int border : borders.subSet(whole.from(), false, whole.to(), true)) {
            pieces.add(new Traffic(whole.protocol(), start, border - 1));
            start = border;
        }
        pieces.add(new Traffic(whole.protocol(), start, whole.to()));
        return pieces;
    }
}
