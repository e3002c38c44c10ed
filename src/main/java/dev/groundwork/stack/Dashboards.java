package dev.groundwork.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.CfnDashboard;

/** The two views: what users of the platform notice, with what wakes a person; and every figure behind the alarms. */
final class Dashboards {

    private static final int PER_ROW = 3;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 6;

    private final Stack stack;
    private final String platform;
    private final List<AlarmRow> rows;

    Dashboards(Stack stack, Platform platform, List<AlarmRow> rows) {
        this.stack = stack;
        this.platform = platform.name();
        this.rows = rows;
    }

    /** What users feel, as graphs; below it for each component green or red: only what wakes a person. */
    void business() {
        var widgets = new ArrayList<Map<String, Object>>();
        Felt.by(rows).forEach((title, signals) -> widgets.add(graph(widgets.size(), title, signals)));
        var components = new LinkedHashMap<String, List<Object>>();
        rows.stream()
                .filter(row -> row.severity() == AlarmRow.Severity.PAGE)
                .forEach(row -> components
                        .computeIfAbsent(row.component(), any -> new ArrayList<>())
                        .add(arn(row)));
        components.forEach((component, alarms) ->
                widgets.add(widget(widgets.size(), "alarm", sorted(Map.of("title", component, "alarms", alarms)))));
        create("Business", widgets);
    }

    /** A graph for each figure, with all machines or brokers that have it. */
    void components() {
        var graphs = new LinkedHashMap<String, List<Signal>>();
        rows.forEach(row -> graphs.computeIfAbsent(
                        row.component() + " " + row.signal().metric(), any -> new ArrayList<>())
                .add(row.signal()));
        var widgets = new ArrayList<Map<String, Object>>();
        graphs.forEach((title, signals) -> widgets.add(graph(widgets.size(), title, signals)));
        create("Components", widgets);
    }

    private void create(String view, List<Map<String, Object>> widgets) {
        CfnDashboard.Builder.create(stack, view)
                .dashboardName(platform + "-" + view.toLowerCase(Locale.ROOT))
                .dashboardBody(stack.toJsonString(Map.of("widgets", widgets)))
                .build();
    }

    private String arn(AlarmRow row) {
        return "arn:" + stack.getPartition() + ":cloudwatch:" + stack.getRegion() + ":" + stack.getAccount() + ":alarm:"
                + row.alarm(platform);
    }

    private Map<String, Object> graph(int index, String title, List<Signal> signals) {
        var lines = signals.stream().map(Dashboards::line).toList();
        var properties = Map.of(
                "title", title, "metrics", lines, "region", stack.getRegion(), "period", 60, "view", "timeSeries");
        return widget(index, "metric", sorted(properties));
    }

    private static List<Object> line(Signal signal) {
        if (signal.isQuery()) {
            return List.of(sorted(Map.of("expression", signal.query(), "label", signal.metric())));
        }
        var line = new ArrayList<Object>(List.of(signal.namespace(), signal.metric()));
        signal.known().forEach((name, value) -> line.addAll(List.of(name, value)));
        line.add(sorted(Map.of("stat", signal.statistic(), "period", signal.everyMinutes() * 60)));
        return line;
    }

    private static Map<String, Object> widget(int index, String type, Map<String, Object> properties) {
        return sorted(Map.of(
                "type",
                type,
                "properties",
                properties,
                "width",
                WIDTH,
                "height",
                HEIGHT,
                "x",
                index % PER_ROW * WIDTH,
                "y",
                index / PER_ROW * HEIGHT));
    }

    /** The order of an unmodifiable map differs between two runs, and templates must not. */
    private static Map<String, Object> sorted(Map<String, Object> map) {
        return new TreeMap<>(map);
    }
}
