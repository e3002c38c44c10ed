package dev.groundwork.config;

/** The Kafka cluster (MSK). */
public record StreamSpec(
        @Doc("The network it lives in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("Brokers: a multiple of three, as many in each of the first three zones.")
        @Default("3")
        @Limits(min = 3, max = 30)
        int brokers,

        @Doc("The brokers' type, such as kafka.m7g.large; never a burstable one.")
        String instanceType,

        @Doc("Storage of each broker, in GiB.") @Default("100") @Limits(min = 1, max = 16384)
        int storageGib)
        implements Workload {

    /** MSK takes subnets of two or three zones: of ours, the first three. */
    public static final int ZONES = 3;
}
