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
                "The brokers' type: kafka.m7g.large, or express.m7g.large for brokers that manage their storage; never t3.")
        String instanceType,

        @Doc("Storage of each standard broker when it is created, in GiB; express brokers need none.")
        @Default("100")
        @Limits(min = 1, max = 16384)
        int storageGib,

        @Doc("To what it may grow by itself, in GiB; by default to twice storage-gib.") @Limits(min = 1, max = 16384)
        Optional<Integer> storageLimitGib,

        @Doc("What CloudWatch learns of the brokers: default is free, each further level charges for every metric.")
        @Default("default")
        MonitoringLevel monitoring,

        @Doc("Who signs in with a password (SCRAM): each user gets a secret named AmazonMSK_<platform>_<user>.")
        @Default("[admin]")
        List<String> users,

        @Doc("Whether password users may use what no ACL names; set it to false once the ACLs are there.")
        @Default("true")
        boolean openWithoutAcl) {

    /** MSK takes subnets of two or three zones: of ours, the first three. Express brokers take no fewer. */
    public static final int ZONES = 3;

    /** Kafka's largest volume on MSK. */
    private static final int LARGEST_GIB = 16384;

    public StreamSpec {
        users = List.copyOf(users);
        if (storageLimitGib.filter(limit -> limit < storageGib).isPresent()) {
            throw new IllegalArgumentException("storage-limit-gib: expected storage-gib (" + storageGib
                    + ") or more, got " + storageLimitGib.get());
        }
        if (users.isEmpty() || users.size() > 10) {
            throw new IllegalArgumentException(
                    "users: expected 1 to 10, as many as one association takes, got " + users.size());
        }
        users.stream()
                .filter(user -> !user.matches("[a-z][a-z0-9-]{0,30}"))
                .findFirst()
                .ifPresent(user -> {
                    throw new IllegalArgumentException(
                            "users: expected lower-case letters, digits and hyphens, got '" + user + "'");
                });
    }

    /** Whether MSK manages the brokers' storage, replication and most of their configuration. */
    public boolean express() {
        return instanceType.startsWith("express.");
    }

    /** The size at which storage stops to grow; equal to its first size if it never does. */
    public int storageLimit() {
        return storageLimitGib.orElse(Math.min(2 * storageGib, LARGEST_GIB));
    }
}
