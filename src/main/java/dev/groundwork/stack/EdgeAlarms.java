package dev.groundwork.stack;

import static dev.groundwork.stack.AlarmRow.page;
import static dev.groundwork.stack.AlarmRow.ticket;

import java.util.List;
import java.util.Map;

/** The alarms on the ways in and out: the load balancers that the cluster makes, and the NAT gateways. */
final class EdgeAlarms {

    private static final String BALANCERS = "AWS/ApplicationELB";

    private EdgeAlarms() {}

    /** Kubernetes names its load balancers when it makes them, so that these ask for all of the region. */
    static List<AlarmRow> frontEnd() {
        return List.of(
                page(
                        "front-end",
                        "burst-of-5xx",
                        balancers("HTTPCode_ELB_5XX_Count", "Sum"),
                        Breach.above(50, "50 a minute over the region's load balancers", 3),
                        "front-end"),
                page(
                        "front-end",
                        "burst-of-5xx-from-pods",
                        balancers("HTTPCode_Target_5XX_Count", "Sum"),
                        Breach.above(50, "50 a minute over the region's load balancers", 3),
                        "front-end"),
                ticket(
                        "front-end",
                        "slow",
                        balancers("TargetResponseTime", "Average"),
                        Breach.above(1, "1 second on average", 10),
                        "front-end"));
    }

    static Signal balancers(String metric, String statistic) {
        return new Signal(BALANCERS, metric, statistic, Map.of(), List.of("LoadBalancer"), 1);
    }

    static List<AlarmRow> nat(List<Network.Gateway> gateways) {
        return gateways.stream().flatMap(gateway -> nat(gateway).stream()).toList();
    }

    private static List<AlarmRow> nat(Network.Gateway gateway) {
        var place = gateway.network() + "-" + gateway.zone() + "-";
        return List.of(
                page(
                        "nat",
                        place + "no-ports",
                        nat(gateway, "ErrorPortAllocation"),
                        Breach.above(0, "0 connections refused for want of a port", 5),
                        "nat"),
                ticket(
                        "nat",
                        place + "drops",
                        nat(gateway, "PacketsDropCount"),
                        Breach.above(100, "100 packets a minute", 10),
                        "nat"));
    }

    private static Signal nat(Network.Gateway gateway, String metric) {
        return Signal.of("AWS/NATGateway", metric, "Sum", Map.of("NatGatewayId", gateway.id()));
    }
}
