package dev.groundwork.config;

import java.util.List;
import java.util.Optional;

/** The Kafka cluster (MSK). Its brokers' type says of which kind they are: kafka.* standard, express.* express. */
public record StreamSpec(
        @Doc("The network it lives in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("Brokers: a multiple of three, as many in each of the first three zones.")
        @Default("3")
        @Limits(min = 3, max = 60)
        int brokers,

        @Doc(
                "The brokers' type: kafka.m7g.large, or express.m7g.large for brokers that manage their storage themselves.")
        String instanceType,

        @Doc("Storage of each standard broker when it is created, in GiB; express brokers need none.")
        @Default("100")
        @Limits(min = 1, max = 16384)
        int storageGib,

        @Doc("To what storage may grow by itself, in GiB; by default to twice storage-gib, and to 100 at least.")
        @Limits(min = 1, max = 16384)
        Optional<Integer> storageLimitGib,

        @Doc("What CloudWatch learns of the brokers: default is free, each further level charges for every metric.")
        @Default("default")
        MonitoringLevel monitoring,

        @Doc("Who signs in with a password (SCRAM): each user gets a secret named AmazonMSK_<platform>_<user>.")
        @Default("[admin]")
        List<String> users,

        @Doc("Whether password users may use what no ACL names; set it to false once the ACLs are there.")
        @Default("true")
        boolean openWithoutAcl)
        implements Workload {

    /** MSK takes subnets of two or three zones: of ours, the first three. Express brokers take no fewer. */
    public static final int ZONES = 3;

    private static final int LARGEST_GIB = 16384;

    public StreamSpec {
        users = List.copyOf(users);
    }

    /** Whether MSK manages the brokers' storage, replication and most of their configuration. */
    public boolean express() {
        return instanceType.startsWith(InstanceMarket.MSK_EXPRESS.prefix());
    }

    /** The size at which storage stops to grow; equal to its first size if it never does. */
    public int storageLimit() {
        return storageLimitGib.orElse(Math.min(Math.max(2 * storageGib, 100), LARGEST_GIB));
    }
}
