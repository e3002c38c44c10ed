package dev.groundwork.config;

/** The Kafka cluster has as many brokers in one zone as in another. */
final class StreamRules {

    private StreamRules() {}

    static void check(Sense sense) {
        sense.blueprint().stream().ifPresent(stream -> {
            WorkloadRules.check(sense, "stream", stream, InstanceMarket.MSK);
            if (stream.brokers() % StreamSpec.ZONES != 0) {
                sense.refuse(
                        "stream.brokers",
                        "expected a multiple of " + StreamSpec.ZONES
                                + ", the zones that MSK spreads brokers over, got '" + stream.brokers() + "'");
            }
        });
    }
}
