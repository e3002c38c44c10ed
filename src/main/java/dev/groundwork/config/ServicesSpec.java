package dev.groundwork.config;

import java.util.Optional;

/** The EC2 nodes that hold services. */
public record ServicesSpec(
        @Doc("The network they live in.") String network,
        @Doc("The segment of that network.") String segment,

        @Doc("Nodes, spread over the zones.") @Default("4") @Limits(min = 1, max = 40)
        int nodes,

        @Doc("Their EC2 instance type; never a burstable one.")
        String instanceType,

        @Doc("When they are patched, and restarted one after the other: a schedule of Systems Manager, in UTC.")
        @Default("cron(0 10 ? * SUN *)")
        String patching,

        @Doc("Their image, such as ami-0123456789abcdef0; by default the newest Amazon Linux 2023.")
        Optional<String> image)
        implements Workload {

    private static final String SCHEDULE = "cron\\((\\S+ ){5}\\S+\\)";

    public ServicesSpec {
        image.ifPresent(ImageId::check);
        if (!patching.matches(SCHEDULE)) {
            throw new IllegalArgumentException(
                    "patching: expected six fields such as cron(0 10 ? * SUN *), got '" + patching + "'");
        }
    }
}
