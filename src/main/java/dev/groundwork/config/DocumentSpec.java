package dev.groundwork.config;

/** The MongoDB replica set (EC2). */
public record DocumentSpec(
        @Doc("The network it lives in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("Members, one per zone: an odd number, so that a majority can be counted.")
        @Default("3")
        @Limits(min = 3, max = 7)
        int members,

        @Doc("The members' EC2 instance type; never a burstable one.")
        String instanceType,

        @Doc("The data volume of each member, in GiB.") @Default("100") @Limits(min = 10, max = 16384)
        int dataGib)
        implements Workload {}
