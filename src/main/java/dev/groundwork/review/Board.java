package dev.groundwork.review;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a dashboard shows: the rows of figures of each of its graphs. A point in a row stands for what is above it. */
record Board(String body, List<List<String>> graphs) {

    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    /** Namespace, name, dimensions, and how it is drawn. */
    private static final Pattern ROW =
            Pattern.compile("\\[\\s*+" + TEXT + "(?:\\s*+,\\s*+" + TEXT + ")++\\s*+(?:,\\s*+\\{[^{}]*+\\}\\s*+)?+\\]");

    private static final Pattern ABBREVIATED = Pattern.compile("\"\\.(?:\\.\\.)?\"");

    static Board of(Resource dashboard) {
        var body = text(dashboard.at("/DashboardBody"));
        return new Board(
                body,
                Stream.of(body.split("\"metrics\"\\s*:", -1))
                        .map(graph -> ROW.matcher(graph)
                                .results()
                                .map(MatchResult::group)
                                .toList())
                        .toList());
    }

    /** A row that is twice in one graph, and drawn alike. */
    Optional<String> repeated() {
        return graphs.stream()
                .flatMap(graph -> {
                    var seen = new HashSet<String>();
                    return graph.stream().filter(row -> !isAbbreviated(row) && !seen.add(row));
                })
                .findFirst();
    }

    /** Whether it shows an alarm, or a figure that the alarm watches. */
    boolean shows(Resource alarm) {
        boolean byName =
                alarm.at("/AlarmName") instanceof Value.Text name && body.contains(":alarm:" + name.text() + '"');
        return byName || Watched.of(alarm).stream().anyMatch(this::shows);
    }

    /** In a query or an abbreviated row the figure's name is enough. */
    private boolean shows(Watched watched) {
        var figure = watched.figure();
        if (body.contains("\\\"" + figure + "\\\"") || body.contains("(" + figure + ")")) {
            return true;
        }
        var values =
                watched.by().values().stream().map(value -> quoted(text(value))).toList();
        return graphs.stream()
                .filter(graph -> graph.stream().anyMatch(row -> row.contains(quoted(figure))))
                .anyMatch(graph -> graph.stream()
                        .anyMatch(row -> isAbbreviated(row)
                                || (row.contains(quoted(figure))
                                        && values.stream().allMatch(row::contains))));
    }

    private static boolean isAbbreviated(String row) {
        return ABBREVIATED.matcher(row).find();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** What is known only at deployment is told apart by what it refers to. */
    private static String text(Value value) {
        return value instanceof Composed composed
                ? composed.parts().stream().map(Board::text).collect(Collectors.joining())
                : value instanceof Value.Text known
                        ? known.text()
                        : value.json().replace("\"", "");
    }
}
