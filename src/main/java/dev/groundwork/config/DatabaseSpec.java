package dev.groundwork.config;

/** The PostgreSQL database (RDS). */
public record DatabaseSpec(
        @Doc("The network it lives in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("The instance class, such as db.m7g.large; never a burstable one.")
        String instanceType,

        @Doc("Storage, in GiB; from 400 GiB gp3 has a baseline of 12,000 IOPS.")
        @Default("200")
        @Limits(min = 20, max = 65536)
        int storageGib,

        @Doc("A second instance in another zone that takes over by itself (Multi-AZ).") @Default("true")
        boolean standby)
        implements Workload {}
