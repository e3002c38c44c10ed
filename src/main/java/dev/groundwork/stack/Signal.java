package dev.groundwork.stack;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure in CloudWatch: of one thing whose dimensions are known, or the worst among all that share some dimensions.
 *
 * @param known the dimensions with their values
 * @param open dimensions whose values are unknown at synthesis; if there are any, a Metrics Insights query asks for all
 * @param everyMinutes how often to look: no more often than the figure comes
 */
record Signal(
        String namespace,
        String metric,
        String statistic,
        Map<String, String> known,
        List<String> open,
        int everyMinutes) {

    private static final Map<String, String> FUNCTIONS =
            Map.of("Average", "AVG", "Maximum", "MAX", "Minimum", "MIN", "Sum", "SUM");

    Signal {
        known = Collections.unmodifiableMap(new TreeMap<>(known));
        open = List.copyOf(open);
    }

    static Signal of(String namespace, String metric, String statistic, Map<String, String> dimensions) {
        return new Signal(namespace, metric, statistic, dimensions, List.of(), 1);
    }

    Signal every(int minutes) {
        return new Signal(namespace, metric, statistic, known, open, minutes);
    }

    Signal where(Map<String, String> more) {
        var all = new HashMap<>(known);
        all.putAll(more);
        return new Signal(namespace, metric, statistic, all, open, everyMinutes);
    }

    boolean isQuery() {
        return !open.isEmpty();
    }

    /** SCHEMA admits exactly these dimensions, so that a sum per topic and one per broker are not mixed. */
    String query() {
        var schema = Stream.concat(Stream.of(namespace), Stream.concat(known.keySet().stream(), open.stream()))
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        var where = known.entrySet().stream()
                .map(dimension -> '"' + dimension.getKey() + "\" = '" + dimension.getValue() + "'")
                .collect(Collectors.joining(" AND "));
        return "SELECT " + FUNCTIONS.get(statistic) + "(\"" + metric + "\") FROM SCHEMA(" + schema + ")"
                + (where.isEmpty() ? "" : " WHERE " + where);
    }
}
