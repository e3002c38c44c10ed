package dev.groundwork.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the platform's users feel, in the order in which they feel it: a graph each, of the parts that there are. */
final class Felt {

    /** Figures of alarms, by the graph that shows them. */
    private static final Map<String, Set<String>> FIGURES = figures();

    private Felt() {}

    static Map<String, List<Signal>> by(List<AlarmRow> rows) {
        var graphs = new LinkedHashMap<String, List<Signal>>();
        if (rows.stream().anyMatch(row -> row.component().equals("front-end"))) {
            graphs.put("requests a minute", List.of(EdgeAlarms.balancers("RequestCount", "Sum")));
        }
        FIGURES.forEach((title, metrics) -> rows.stream()
                .map(AlarmRow::signal)
                .filter(signal -> metrics.contains(signal.metric()))
                .forEach(signal ->
                        graphs.computeIfAbsent(title, any -> new ArrayList<>()).add(signal)));
        return graphs;
    }

    private static Map<String, Set<String>> figures() {
        var figures = new LinkedHashMap<String, Set<String>>();
        figures.put("answers that are errors", Set.of("HTTPCode_ELB_5XX_Count", "HTTPCode_Target_5XX_Count"));
        figures.put("seconds until an answer", Set.of("TargetResponseTime"));
        figures.put("seconds that consumers are behind", Set.of("EstimatedMaxTimeLag"));
        figures.put("PostgreSQL, seconds of a disk access", Set.of("ReadLatency", "WriteLatency"));
        figures.put("PostgreSQL, connections", Set.of("DatabaseConnections"));
        figures.put("seconds that replicas are behind", Set.of("ReplicaLag", "ReplicationLag"));
        figures.put("MongoDB, connections", Set.of("Connections"));
        figures.put("pods without a place", Set.of("scheduler_pending_pods_UNSCHEDULABLE"));
        return figures;
    }
}
