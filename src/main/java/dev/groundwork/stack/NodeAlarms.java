package dev.groundwork.stack;

import static dev.groundwork.stack.AlarmRow.page;
import static dev.groundwork.stack.AlarmRow.ticket;

import dev.groundwork.config.DocumentSpec;
import dev.groundwork.config.InstanceFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The alarms on machines of our own: service nodes, and MongoDB's members, whose figures their agent and timer publish. */
final class NodeAlarms {

    private NodeAlarms() {}

    static List<AlarmRow> services(ServiceNodes nodes) {
        return nodes.nodes().stream()
                .flatMap(node -> machine("services", node, "/", "services").stream())
                .toList();
    }

    static List<AlarmRow> members(ReplicaSet set, DocumentSpec spec) {
        int connections = InstanceFacts.known(spec.instanceType()).memoryMib() / 4;
        return set.members().stream()
                .flatMap(node -> Stream.concat(
                        member(node, connections).stream(),
                        machine("mongodb", node, "/var/lib/mongo", "mongodb-capacity").stream()))
                .toList();
    }

    private static List<AlarmRow> member(NamedNode node, int connections) {
        return List.of(
                page(
                        "mongodb",
                        id(node, "unhealthy"),
                        of(node, NodeMetrics.HEALTHY, "Minimum"),
                        Breach.below(1, "1: it serves and sees a primary", 5).orSilent(),
                        "mongodb-member"),
                ticket(
                        "mongodb",
                        id(node, "lag"),
                        of(node, NodeMetrics.REPLICATION_LAG, "Maximum"),
                        Breach.above(60, "60 seconds behind the newest member", 10),
                        "mongodb-lag"),
                ticket(
                        "mongodb",
                        id(node, "connections"),
                        of(node, NodeMetrics.CONNECTIONS, "Maximum"),
                        Breach.above(
                                connections, "one for every 4 MiB of memory: a quarter of it for their stacks", 10),
                        "mongodb-capacity"),
                ticket(
                        "mongodb",
                        id(node, "certificate"),
                        of(node, NodeMetrics.CERTIFICATE_DAYS, "Minimum"),
                        Breach.below(25, "25 days: it is replaced 30 days before its end", 60),
                        "mongodb-certificates"));
    }

    private static Signal memory(NamedNode node) {
        return Signal.of(
                NodeMetrics.NAMESPACE, NodeMetrics.MEMORY, "Average", Map.of(NodeMetrics.DIMENSION, node.name()));
    }

    private static List<AlarmRow> machine(String component, NamedNode node, String path, String runbook) {
        var disk = Map.of(NodeMetrics.DIMENSION, node.name(), "path", path, "fstype", "xfs");
        var group = Map.of("AutoScalingGroupName", node.group());
        return List.of(
                page(
                        component,
                        id(node, "status"),
                        Signal.of("AWS/EC2", "StatusCheckFailed", "Maximum", group),
                        Breach.above(0, "0 failed checks", 5).orUnknown(),
                        runbook),
                ticket(
                        component,
                        id(node, "cpu"),
                        // EC2 measures its machines every five minutes, but checks their status every minute.
                        Signal.of("AWS/EC2", "CPUUtilization", "Average", group).every(5),
                        Breach.above(80, "80 %", 15),
                        runbook),
                ticket(
                        component,
                        id(node, "memory"),
                        memory(node),
                        Breach.above(90, "90 %", 15).orSilent(),
                        runbook),
                page(
                        component,
                        id(node, "disk"),
                        Signal.of(NodeMetrics.NAMESPACE, NodeMetrics.DISK, "Maximum", disk),
                        Breach.above(85, "85 %", 10).orSilent(),
                        runbook));
    }

    private static String id(NamedNode node, String what) {
        return node.name().replaceFirst("\\..*", "") + "-" + what;
    }

    private static Signal of(NamedNode node, String metric, String statistic) {
        return Signal.of(NodeMetrics.MONGODB_NAMESPACE, metric, statistic, Map.of(NodeMetrics.MEMBER, node.name()));
    }
}
