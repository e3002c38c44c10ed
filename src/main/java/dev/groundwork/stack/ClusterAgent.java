package dev.groundwork.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The CloudWatch agent on the cluster's nodes: memory, root disk and processor, all nodes under the cluster's name.
 *
 * <p>On the machine and not as EKS's add-on amazon-cloudwatch-observability, which measures every pod and is charged by
 * the reading: these three figures cost the same for three nodes as for three hundred.
 */
final class ClusterAgent {

    private static final String HERE = "/opt/groundwork/";

    private ClusterAgent() {}

    /** For a node's user data. The node joins without waiting for the agent, and no matter whether it can be installed. */
    static String script(String cluster) {
        return """
                #!/bin/bash
                mkdir -p %1$s
                cat >%1$swatch-cluster-node.sh <<'END'
                %2$sEND
                cat >%1$scloudwatch-agent.json <<'END'
                %3$s
                END
                systemd-run --no-block --unit groundwork-watch --property Restart=on-failure --property RestartSec=60 \\
                  /bin/bash %1$swatch-cluster-node.sh %1$scloudwatch-agent.json
                """.formatted(HERE, NodeFiles.text("watch-cluster-node.sh"), json(configuration(cluster)));
    }

    static Map<String, Object> configuration(String cluster) {
        var agent = sorted(Map.of("metrics_collection_interval", 60, "omit_hostname", true, "run_as_user", "root"));
        var name = Map.of(NodeMetrics.CLUSTER, cluster);
        var memory = sorted(Map.of("measurement", List.of(NodeMetrics.MEMORY), "append_dimensions", name));
        var disk = new TreeMap<String, Object>(memory);
        disk.putAll(Map.of("measurement", List.of(NodeMetrics.DISK), "resources", List.of("/"), "drop_device", true));
        var processor = new TreeMap<String, Object>(memory);
        processor.putAll(Map.of("measurement", List.of(NodeMetrics.CPU), "totalcpu", true));
        var collected = sorted(Map.of("mem", memory, "disk", disk, "cpu", processor));
        var metrics = sorted(Map.of("namespace", NodeMetrics.CLUSTER_NAMESPACE, "metrics_collected", collected));
        return sorted(Map.of("agent", agent, "metrics", metrics));
    }

    private static String json(Map<String, Object> configuration) {
        try {
            return new ObjectMapper().writeValueAsString(configuration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The order of an unmodifiable map differs between two runs, and templates must not. */
    private static Map<String, Object> sorted(Map<String, ?> map) {
        return new TreeMap<>(map);
    }
}
