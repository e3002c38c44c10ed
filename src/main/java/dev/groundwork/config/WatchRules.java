package dev.groundwork.config;

import java.util.LinkedHashMap;
import java.util.Optional;

/** What publishes its own figures has a way to CloudWatch: its alarms take silence for a fault. */
final class WatchRules {

    private static final String ENDPOINT = "monitoring";

    private WatchRules() {}

    static void check(Sense sense) {
        var blueprint = sense.blueprint();
        if (blueprint.watch().isEmpty()) {
            return;
        }
        var publishers = new LinkedHashMap<String, Optional<? extends Workload>>();
        publishers.put("cluster", blueprint.cluster());
        publishers.put("services", blueprint.services());
        publishers.forEach(
                (section, workload) -> workload.ifPresent(publisher -> wayOut(sense, section, publisher.network())));
    }

    private static void wayOut(Sense sense, String section, String name) {
        var network = sense.blueprint().networks().get(name);
        if (network != null
                && network.nat() == NatMode.NONE
                && !network.endpoints().contains(ENDPOINT)) {
            sense.note(
                    "networks." + name + ".endpoints",
                    section + " lives here, without a NAT gateway and without " + ENDPOINT
                            + " among them: CloudWatch does not hear of its machines, and alarms take that for a fault");
        }
    }
}
