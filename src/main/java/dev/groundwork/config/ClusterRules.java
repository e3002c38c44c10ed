package dev.groundwork.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The Kubernetes cluster is where EKS can create one, has nodes in every zone, and admits whom it can. */
final class ClusterRules {

    /**
     * What nodes cannot do without: to find themselves, to pull images, and to get credentials for pods.
     * https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
     */
    static final List<String> ENDPOINTS = List.of("ec2", "ecr.api", "ecr.dkr", "eks-auth");

    private ClusterRules() {}

    static void check(Sense sense) {
        sense.blueprint().cluster().ifPresent(cluster -> {
            WorkloadRules.check(sense, "cluster", cluster, InstanceMarket.EC2);
            nodes(sense, cluster);
            spread(sense, cluster.nodes());
            access(sense, cluster.access());
            wayOut(sense, cluster.network());
            each(sense, "cluster.applications", cluster.applications(), new HashSet<>());
            RetentionRules.check(sense, "cluster.log-days", cluster.logDays(), "");
            ZoneRules.usable(sense).ifPresent(region -> zones(sense, region.withoutCluster()));
        });
    }

    private static void nodes(Sense sense, ClusterSpec cluster) {
        if (cluster.mostNodes() < cluster.nodes()) {
            sense.refuse(
                    "cluster.max-nodes",
                    "expected at least as many as nodes, that is " + cluster.nodes() + ", got '" + cluster.mostNodes()
                            + "'");
        }
        InstanceFacts.of(cluster.instanceType())
                .filter(type -> !type.takesPrefixes())
                .ifPresent(type -> sense.refuse(
                        "cluster.instance-type",
                        "expected a type of the Nitro system, whose interfaces take prefixes for pods, got '"
                                + type.type() + "'"));
    }

    private static void spread(Sense sense, int nodes) {
        int zones = sense.blueprint().zones().size();
        if (!sense.isSound("zones") || zones == 0) {
            return;
        }
        if (nodes < zones) {
            sense.refuse("cluster.nodes", "expected one per zone at least, that is " + zones + ", got '" + nodes + "'");
        } else if (nodes % zones != 0) {
            sense.note(
                    "cluster.nodes", nodes + " is no multiple of the " + zones + " zones: the first ones get one more");
        }
    }

    private static void wayOut(Sense sense, String name) {
        var network = sense.blueprint().networks().get(name);
        if (network == null || network.nat() != NatMode.NONE) {
            return;
        }
        var missing = ENDPOINTS.stream()
                .filter(service -> !network.endpoints().contains(service))
                .toList();
        if (!missing.isEmpty()) {
            sense.refuse(
                    "networks." + name + ".endpoints",
                    "expected " + String.join(", ", missing)
                            + " among them: cluster lives here, without a NAT gateway, and no node joins without them");
        }
    }

    private static void access(Sense sense, ClusterAccess access) {
        var admitted = new HashSet<Object>();
        each(sense, "cluster.access.admins", access.admins(), admitted);
        each(sense, "cluster.access.readers", access.readers(), admitted);
        for (int i = 0; i < access.publicCidrs().size(); i++) {
            if (access.publicCidrs().get(i).prefix() == 0) {
                sense.refuse(
                        "cluster.access.public-cidrs[" + i + "]",
                        "expected a block that is yours, got every address there is");
            }
        }
    }

    /** Two entries for one role, or two repositories of one name, cannot be made. */
    private static void each(Sense sense, String path, List<?> values, Set<Object> before) {
        for (int i = 0; i < values.size(); i++) {
            if (!before.add(values.get(i))) {
                sense.refuse(path + "[" + i + "]", "expected each only once, got '" + values.get(i) + "' again");
            }
        }
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
