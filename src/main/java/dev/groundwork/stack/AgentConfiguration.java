package dev.groundwork.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the CloudWatch agent of a node measures and ships: memory, disks, and the log of every boot, which says why a
 * machine did not become its node when the machine itself is long gone.
 */
final class AgentConfiguration {

    private static final Map<String, String> BOOT =
            Map.of("boot", "/var/log/groundwork.log", "user-data", "/var/log/cloud-init-output.log");

    private AgentConfiguration() {}

    static Map<String, Object> of(NodeKind kind, String name) {
        var agent = sorted(Map.of("metrics_collection_interval", 60, "omit_hostname", true, "run_as_user", "root"));
        var metrics = Map.of("namespace", NodeMetrics.NAMESPACE, "metrics_collected", metrics(kind, name));
        var logs = Map.of("logs_collected", Map.of("files", Map.of("collect_list", logs(kind, name))));
        return sorted(Map.of("agent", agent, "metrics", sorted(metrics), "logs", logs));
    }

    private static Map<String, Object> metrics(NodeKind kind, String name) {
        var node = Map.of(NodeMetrics.DIMENSION, name);
        var memory = Map.of("measurement", List.of(NodeMetrics.MEMORY), "append_dimensions", node);
        var disk = Map.of(
                "measurement",
                List.of(NodeMetrics.DISK),
                "resources",
                kind.software().disks(),
                "drop_device",
                true, // its name may differ on the next machine
                "append_dimensions",
                node);
        return sorted(Map.of("mem", sorted(memory), "disk", sorted(disk)));
    }

    private static List<Map<String, Object>> logs(NodeKind kind, String name) {
        var files = new TreeMap<>(BOOT);
        files.putAll(kind.software().logs());
        var shipped = new ArrayList<Map<String, Object>>();
        files.forEach((label, file) -> shipped.add(sorted(Map.of(
                "file_path",
                file,
                "log_group_name",
                kind.log().getLogGroupName(),
                "log_stream_name",
                name + "/" + label))));
        return shipped;
    }

    /** The order of an unmodifiable map differs between two runs, and templates must not. */
    private static Map<String, Object> sorted(Map<String, ?> map) {
        return new TreeMap<>(map);
    }
}
