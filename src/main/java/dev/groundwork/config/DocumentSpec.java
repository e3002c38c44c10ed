package dev.groundwork.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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

        @Doc("The data volume of each member, in GiB; it can be enlarged, never shrunk.")
        @Default("100")
        @Limits(min = 10, max = 16384)
        int dataGib,

        @Doc("The databases: each gets a user of its name who may read and write that database alone.")
        @Named
        @Default("[app]")
        @Limits(min = 1, max = 20)
        List<String> databases,

        @Doc("Daily snapshots of every data volume that are kept.") @Default("14") @Limits(min = 1, max = 1000)
        int snapshots,

        @Doc("The members' image, such as ami-0123456789abcdef0; by default the newest Amazon Linux 2023.")
        Optional<String> image)
        implements Workload {

    private static final Set<String> MONGODBS_OWN = Set.of("admin", "config", "local");

    public DocumentSpec {
        databases = List.copyOf(databases);
        image.ifPresent(ImageId::check);
        databases.stream().filter(MONGODBS_OWN::contains).findFirst().ifPresent(taken -> {
            throw new IllegalArgumentException(
                    "databases: expected names other than MongoDB's own, got '" + taken + "'");
        });
        if (Set.copyOf(databases).size() < databases.size()) {
            throw new IllegalArgumentException("databases: expected each name once, got " + databases);
        }
    }
}
