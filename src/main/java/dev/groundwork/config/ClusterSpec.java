package dev.groundwork.config;

/** The Kubernetes cluster (EKS). */
public record ClusterSpec(
        @Doc("The network it lives in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("Nodes, spread evenly over the zones.") @Default("3") @Limits(min = 3, max = 450)
        int nodes,

        @Doc("The nodes' EC2 instance type; never a burstable one.")
        String instanceType)
        implements Workload {}
