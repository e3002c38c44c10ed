package dev.groundwork.config;

import java.util.List;

/** The Kubernetes cluster is where EKS can create one. */
final class ClusterRules {

    private ClusterRules() {}

    static void check(Sense sense) {
        sense.blueprint().cluster().ifPresent(cluster -> {
            WorkloadRules.check(sense, "cluster", cluster, InstanceMarket.EC2);
            ZoneRules.usable(sense).ifPresent(region -> zones(sense, region.withoutCluster()));
        });
    }

    private static void zones(Sense sense, List<String> refused) {
        if (refused.isEmpty()) {
            return;
        }
        var ids = sense.zoneIds();
        if (ids.isEmpty()) {
            sense.note("zones", "EKS creates no cluster in " + String.join(", ", refused) + "; " + ZoneRules.GIVE_IDS);
            return;
        }
        for (int i = 0; i < ids.get().size(); i++) {
            var id = ids.get().get(i);
            if (refused.contains(id)) {
                sense.refuse("zone-ids[" + i + "]", "expected a zone in which EKS creates clusters, got '" + id + "'");
            }
        }
    }
}
