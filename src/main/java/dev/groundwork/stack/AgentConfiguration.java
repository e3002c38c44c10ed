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
        return Map.of(
                "agent", Map.of("metrics_collection_interval", 60, "omit_hostname", true, "run_as_user", "root"),
                "metrics", Map.of("namespace", NodeMetrics.NAMESPACE, "metrics_collected", metrics(kind, name)),
                "logs", Map.of("logs_collected", Map.of("files", Map.of("collect_list", logs(kind, name)))));
    }

    private static Map<String, Object> metrics(NodeKind kind, String name) {
        var node = Map.of(NodeMetrics.DIMENSION, name);
        return Map.of(
                "mem", Map.of("measurement", List.of(NodeMetrics.MEMORY), "append_dimensions", node),
                "disk",
                        Map.of(
                                "measurement",
                                List.of(NodeMetrics.DISK),
                                "resources",
                                kind.software().disks(),
                                // A device's name may differ on the next machine.
                                "drop_device",
                                true,
                                "append_dimensions",
                                node));
    }

    private static List<Map<String, String>> logs(NodeKind kind, String name) {
        var files = new TreeMap<>(BOOT);
        files.putAll(kind.software().logs());
        var shipped = new ArrayList<Map<String, String>>();
        files.forEach((label, file) -> shipped.add(Map.of(
                "file_path",
                file,
                "log_group_name",
                kind.log().getLogGroupName(),
                "log_stream_name",
                name + "/" + label)));
        return shipped;
    }
}
