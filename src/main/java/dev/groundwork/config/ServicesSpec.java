package dev.groundwork.config;

/** The EC2 nodes that hold services. */
public record ServicesSpec(
        @Doc("The network they live in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("Nodes, spread over the zones.") @Default("4") @Limits(min = 1, max = 60)
        int nodes,

        @Doc("Their EC2 instance type; never a burstable one.")
        String instanceType)
        implements Workload {}
