package dev.groundwork.config;

/** The Kafka cluster has as many brokers in one zone as in another, room to grow, and users that MSK takes. */
final class StreamRules {

    /** As many secrets as MSK associates with a cluster in one call. */
    private static final int USERS = 10;

    private final Sense sense;
    private final StreamSpec stream;

    private StreamRules(Sense sense, StreamSpec stream) {
        this.sense = sense;
        this.stream = stream;
    }

    static void check(Sense sense) {
        sense.blueprint().stream().ifPresent(stream -> new StreamRules(sense, stream).check());
    }

    private void check() {
        WorkloadRules.check(
                sense, "stream", stream, stream.express() ? InstanceMarket.MSK_EXPRESS : InstanceMarket.MSK);
        if (stream.brokers() % StreamSpec.ZONES != 0) {
            sense.refuse(
                    "stream.brokers",
                    "expected a multiple of " + StreamSpec.ZONES + ", the zones that MSK spreads brokers over, got '"
                            + stream.brokers() + "'");
        }
        if (stream.storageLimit() < stream.storageGib()) {
            sense.refuse(
                    "stream.storage-limit-gib",
                    "expected storage-gib (" + stream.storageGib() + ") or more, got '" + stream.storageLimit() + "'");
        }
        users();
    }

    private void users() {
        var users = stream.users();
        if (users.isEmpty() || users.size() > USERS) {
            sense.refuse("stream.users", "expected 1 to " + USERS + " users, got " + users.size());
        }
        for (int i = 0; i < users.size(); i++) {
            if (!users.get(i).matches("[a-z][a-z0-9-]{0,30}")) {
                sense.refuse(
                        "stream.users[" + i + "]",
                        "expected a name of lower-case letters, digits and hyphens, got '" + users.get(i) + "'");
            } else if (users.indexOf(users.get(i)) < i) {
                sense.refuse("stream.users[" + i + "]", "expected each only once, got '" + users.get(i) + "' again");
            }
        }
    }
}
