package dev.groundwork.optimize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exact search. Costs add and survivors add, so of all platforms that share their first components only the cheapest of
 * each number of survivors can become part of a best one: the others are dropped, and nothing is lost.
 */
final class Front {

    private static final Comparator<Point> BY_COST = Comparator.comparing(Point::monthly)
            .thenComparingInt(it -> it.settings().size());

    private Front() {}

    /** The cheapest platform of each number of survivors, by that number, that takes one alternative of each list. */
    static SortedMap<Integer, Point> cheapest(Point start, List<List<Alternative>> components) {
        var best = new TreeMap<Integer, Point>();
        best.put(start.survivors(), start);
        for (var alternatives : components) {
            var next = new TreeMap<Integer, Point>();
            var useful = useful(alternatives);
            for (var point : best.values()) {
                for (var alternative : useful) {
                    var more = point.with(alternative);
                    next.merge(more.survivors(), more, (one, other) -> BY_COST.compare(one, other) <= 0 ? one : other);
                }
            }
            best = next;
        }
        return best;
    }

    /** The alternatives that none dominates: one that survives and one that does not, at most. */
    static List<Alternative> useful(List<Alternative> alternatives) {
        return alternatives.stream()
                .filter(it -> alternatives.stream().noneMatch(other -> other.dominates(it)))
                .toList();
    }

    /** The points that none dominates, the cheapest first. */
    static List<Point> pareto(Collection<Point> points) {
        var front = new ArrayList<Point>();
        points.stream()
                .sorted(BY_COST.thenComparing(
                        Comparator.comparingInt(Point::survivors).reversed()))
                .forEach(point -> {
                    if (front.stream().allMatch(other -> other.survivors() < point.survivors())) {
                        front.add(point);
                    }
                });
        return front;
    }
}
