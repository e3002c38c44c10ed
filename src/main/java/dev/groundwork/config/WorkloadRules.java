package dev.groundwork.config;

import java.util.List;

/** A section's segment exists and has subnets to live in, and its instance type can be had there. */
final class WorkloadRules {

    private WorkloadRules() {}

    static void check(Sense sense, String section, Workload workload, InstanceMarket market) {
        place(sense, section, workload);
        InstanceRules.check(sense, market, section, workload);
    }

    private static void place(Sense sense, String section, Workload workload) {
        var networks = sense.names("networks");
        if (!networks.contains(workload.network())) {
            unknown(sense, section + ".network", networks, workload.network());
            return;
        }
        var segments = sense.names("networks." + workload.network() + ".segments");
        if (!segments.contains(workload.segment())) {
            unknown(sense, section + ".segment", segments, workload.segment());
            return;
        }
        var network = sense.blueprint().networks().get(workload.network());
        if (network != null) {
            segment(sense, section, workload, network);
        }
    }

    private static void segment(Sense sense, String section, Workload workload, NetworkSpec network) {
        var segment = network.segments().get(workload.segment());
        if (segment != null && segment.reserved()) {
            sense.refuse(
                    section + ".segment",
                    "expected a segment with subnets, got '" + workload.segment() + "', which is reserved");
        }
        if (network.access(network.favouredTier()) == TierAccess.PUBLIC) {
            sense.refuse(
                    section + ".network",
                    "expected a network whose primary tier is not public, got '" + workload.network()
                            + "', where it is '" + network.favouredTier() + "'");
        }
    }

    private static void unknown(Sense sense, String path, List<String> legal, String got) {
        sense.refuse(
                path, "expected one of " + String.join(", ", legal) + ", got '" + got + "'" + Nearest.hint(got, legal));
    }
}
