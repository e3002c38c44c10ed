package dev.groundwork.stack;

import static dev.groundwork.stack.AlarmRow.page;
import static dev.groundwork.stack.AlarmRow.ticket;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The alarms on Kubernetes: the control plane, which AWS publishes free of charge, and the nodes, which publish themselves. */
final class ClusterAlarms {

    private final ClusterNodes nodes;

    private ClusterAlarms(ClusterNodes nodes) {
        this.nodes = nodes;
    }

    static List<AlarmRow> of(ClusterNodes nodes) {
        var alarms = new ClusterAlarms(nodes);
        return Stream.concat(alarms.controlPlane().stream(), alarms.machines().stream())
                .toList();
    }

    private List<AlarmRow> controlPlane() {
        return List.of(
                page(
                        "eks",
                        "api-errors",
                        eks("apiserver_request_total_5XX", "Sum"),
                        Breach.above(50, "50 a minute", 5),
                        "eks-control-plane"),
                ticket(
                        "eks",
                        "api-throttled",
                        eks("apiserver_request_total_429", "Sum"),
                        Breach.above(100, "100 a minute", 10),
                        "eks-control-plane"),
                ticket(
                        "eks",
                        "api-slow",
                        eks("apiserver_request_duration_seconds_GET_P99", "Average"),
                        Breach.above(1, "1 second for the slowest reading hundredth", 15),
                        "eks-control-plane"),
                page(
                        "eks",
                        "pods-unschedulable",
                        eks("scheduler_pending_pods_UNSCHEDULABLE", "Sum"),
                        Breach.above(0, "0 pods without a place", 15),
                        "eks-capacity"));
    }

    /** All nodes publish the same figures, so that their maximum is the worst node and their number that of the nodes. */
    private List<AlarmRow> machines() {
        return List.of(
                page(
                        "eks",
                        "nodes-silent",
                        machine(NodeMetrics.MEMORY, "SampleCount", Map.of()).every(5),
                        Breach.below(5.0 * nodes.least() - 2, "a node per zone with a reading a minute", 10)
                                .orSilent(),
                        "eks-nodes"),
                ticket(
                        "eks",
                        "node-memory",
                        machine(NodeMetrics.MEMORY, "Maximum", Map.of()),
                        Breach.above(90, "90 % of the fullest node", 15),
                        "eks-nodes"),
                page(
                        "eks",
                        "node-disk",
                        machine(NodeMetrics.DISK, "Maximum", Map.of("path", "/", "fstype", "xfs")),
                        Breach.above(88, "88 % of the fullest node: at 90 % it evicts pods", 10),
                        "eks-nodes"),
                ticket(
                        "eks",
                        "node-cpu",
                        machine(NodeMetrics.CPU, "Maximum", Map.of("cpu", "cpu-total")),
                        Breach.above(90, "90 % of the busiest node", 15),
                        "eks-nodes"));
    }

    private Signal eks(String metric, String statistic) {
        return Signal.of("AWS/EKS", metric, statistic, Map.of("ClusterName", nodes.cluster()));
    }

    private Signal machine(String metric, String statistic, Map<String, String> more) {
        return Signal.of(NodeMetrics.CLUSTER_NAMESPACE, metric, statistic, Map.of(NodeMetrics.CLUSTER, nodes.cluster()))
                .where(more);
    }
}
