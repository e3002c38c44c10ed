package dev.groundwork.stack;

import static dev.groundwork.stack.AlarmRow.page;
import static dev.groundwork.stack.AlarmRow.ticket;

import java.util.List;
import java.util.Map;

/** The alarms on the control plane, on the load balancers that the cluster makes, and on the ways out. */
final class EdgeAlarms {

    private EdgeAlarms() {}

    static List<AlarmRow> cluster(String name) {
        return List.of(
                page(
                        "eks",
                        "api-errors",
                        eks(name, "apiserver_request_total_5XX", "Sum"),
                        Breach.above(50, "50 a minute", 5),
                        "eks-control-plane"),
                ticket(
                        "eks",
                        "api-throttled",
                        eks(name, "apiserver_request_total_429", "Sum"),
                        Breach.above(100, "100 a minute", 10),
                        "eks-control-plane"),
                ticket(
                        "eks",
                        "api-slow",
                        eks(name, "apiserver_request_duration_seconds_GET_P99", "Average"),
                        Breach.above(1, "1 second for the slowest reading hundredth", 15),
                        "eks-control-plane"),
                page(
                        "eks",
                        "pods-unschedulable",
                        eks(name, "scheduler_pending_pods_UNSCHEDULABLE", "Sum"),
                        Breach.above(0, "no pod without a place", 15),
                        "eks-capacity"),
                page(
                        "front-end",
                        "burst-of-5xx",
                        new Signal(
                                "AWS/ApplicationELB",
                                "HTTPCode_ELB_5XX_Count",
                                "Sum",
                                Map.of(),
                                List.of("LoadBalancer")),
                        Breach.above(50, "50 a minute over the region's load balancers", 3),
                        "front-end"));
    }

    static List<AlarmRow> nat() {
        return List.of(
                page(
                        "nat",
                        "no-ports",
                        nat("ErrorPortAllocation"),
                        Breach.above(0, "no connection refused for want of a port", 5),
                        "nat"),
                ticket("nat", "drops", nat("PacketsDropCount"), Breach.above(100, "100 packets a minute", 10), "nat"));
    }

    private static Signal eks(String name, String metric, String statistic) {
        return Signal.of("AWS/EKS", metric, statistic, Map.of("ClusterName", name));
    }

    private static Signal nat(String metric) {
        return new Signal("AWS/NATGateway", metric, "Sum", Map.of(), List.of("NatGatewayId"));
    }
}
