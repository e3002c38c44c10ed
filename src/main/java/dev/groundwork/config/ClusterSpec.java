package dev.groundwork.config;

import java.util.List;
import java.util.Optional;

/** The Kubernetes cluster (EKS). */
public record ClusterSpec(
        @Doc("The network it lives in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("Nodes, spread over the zones; the first zones get one more where the number is no multiple of them.")
        @Default("3")
        @Limits(min = 3, max = 450)
        int nodes,

        @Doc("Nodes that the cluster may grow to by itself, spread likewise; by default twice as many.")
        @Limits(min = 3, max = 450)
        Optional<Integer> maxNodes,

        @Doc("The nodes' EC2 instance type; never a burstable one.")
        String instanceType,

        @Doc("The disk of each node, in GiB: images, logs and what pods write outside their volumes.")
        @Default("40")
        @Limits(min = 20, max = 16384)
        int diskGib,

        @Doc("Kubernetes, by minor version.") @Default("'1.36'")
        KubernetesVersion version,

        @Doc("Who gets in, and from where.") @Default("{}") ClusterAccess access,

        @Doc("Days for which the logs of the control plane and of the pods are kept.") @Default("30")
        int logDays,

        @Doc("The applications: each gets a repository for its images.") @Named @Default("[front-end, back-end]")
        List<String> applications,

        @Doc(
                "What the pods that must keep running request: the review tells whether they find room without any one zone.")
        Optional<PodRequestsSpec> requests)
        implements Workload {

    public ClusterSpec {
        applications = List.copyOf(applications);
    }

    /** The number of nodes at which the cluster stops growing. */
    public int mostNodes() {
        return maxNodes.orElse(2 * nodes);
    }
}
