package dev.groundwork.config;

import java.util.Optional;

/** The PostgreSQL database (RDS). */
public record DatabaseSpec(
        @Doc("The network it lives in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("The instance class, such as db.m7g.large; never a burstable one.")
        String instanceType,

        @Doc("PostgreSQL's major version: 17 or 18.") @Default("18") @Limits(min = 17, max = 18)
        int version,

        @Doc("Storage when it is created, in GiB; from 400 GiB gp3 has a baseline of 12,000 IOPS instead of 3,000.")
        @Default("200")
        @Limits(min = 20, max = 65536)
        int storageGib,

        @Doc("To what storage may grow by itself, in GiB; by default to twice storage-gib, and to 100 at least.")
        @Limits(min = 20, max = 65536)
        Optional<Integer> storageLimitGib,

        @Doc("A second instance in another zone that takes over by itself (Multi-AZ).") @Default("true")
        boolean standby,

        @Doc("Read replicas, one zone after the other; each costs as much as an instance without a standby.")
        @Default("0")
        @Limits(min = 0, max = 15)
        int replicas,

        @Doc("Days to any second of which the database can be restored.") @Default("14") @Limits(min = 1, max = 35)
        int backupDays)
        implements Workload {

    private static final int LARGEST_GIB = 65536;

    /** The instance's memory; of every class that is sold it is known. */
    public int memoryMib() {
        return DatabaseClass.memoryMib(instanceType)
                .orElseThrow(() -> new IllegalArgumentException(
                        "database.instance-type: expected a class whose memory is known, got '" + instanceType + "'"));
    }

    /** The size at which storage stops to grow; equal to its first size if it never does. */
    public int storageLimit() {
        return storageLimitGib.orElse(Math.min(Math.max(2 * storageGib, 100), LARGEST_GIB));
    }

    /** The least that RDS accepts as a limit above the size. */
    int leastLimit() {
        return (storageGib * 11 + 9) / 10;
    }
}
