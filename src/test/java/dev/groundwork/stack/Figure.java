package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A figure that templates ask CloudWatch for, or that somebody publishes: its name and those of its dimensions. */
record Figure(String namespace, String metric, Set<String> dimensions) {

    private static final Pattern QUERY = Pattern.compile("SELECT \\w+\\(\"([^\"]+)\"\\) FROM SCHEMA\\(([^)]+)\\).*");

    Figure {
        dimensions = new TreeSet<>(dimensions);
    }

    static Figure of(String namespace, String metric, String joined) {
        return new Figure(namespace, metric, Set.of(joined.split("\\+")));
    }

    static Figure ofAlarm(JsonNode alarm) {
        return alarm.has("MetricName")
                ? new Figure(
                        alarm.get("Namespace").asText(),
                        alarm.get("MetricName").asText(),
                        Set.copyOf(alarm.at("/Dimensions").findValuesAsText("Name")))
                : ofQuery(alarm.at("/Metrics/0/Expression").asText());
    }

    /** The graphs of a dashboard: each line is a query, or a namespace, a metric and pairs of dimension and value. */
    static List<Figure> ofDashboard(JsonNode body) {
        return body.findValues("metrics").stream()
                .flatMap(lines -> StreamSupport.stream(lines.spliterator(), false))
                .map(Figure::ofLine)
                .toList();
    }

    private static Figure ofLine(JsonNode line) {
        if (line.get(0).has("expression")) {
            return ofQuery(line.at("/0/expression").asText());
        }
        var dimensions = new TreeSet<String>();
        for (int at = 2; at < line.size() && line.get(at).isTextual(); at += 2) {
            dimensions.add(line.get(at).asText());
        }
        return new Figure(line.get(0).asText(), line.get(1).asText(), dimensions);
    }

    static Figure ofQuery(String query) {
        var matcher = QUERY.matcher(query);
        if (!matcher.matches()) {
            throw new AssertionError("expected a query with a schema, got '" + query + "'");
        }
        var schema =
                new ArrayList<>(Arrays.asList(matcher.group(2).replace("\"", "").split(", ")));
        return new Figure(schema.remove(0), matcher.group(1), Set.copyOf(schema));
    }
}
