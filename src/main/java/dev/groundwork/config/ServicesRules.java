package dev.groundwork.config;

/** The service nodes' instances can be had. */
final class ServicesRules {

    private ServicesRules() {}

    static void check(Sense sense) {
        sense.blueprint()
                .services()
                .ifPresent(services -> WorkloadRules.check(sense, "services", services, InstanceMarket.EC2));
    }
}
