package dev.groundwork.config;

/** The PostgreSQL database's instance can be had, its storage can grow, and its password can be rotated. */
final class DatabaseRules {

    /** Through which the function that rotates the password speaks to Secrets Manager. */
    static final String ENDPOINT = "secretsmanager";

    private DatabaseRules() {}

    static void check(Sense sense) {
        sense.blueprint().database().ifPresent(database -> {
            WorkloadRules.check(sense, "database", database, InstanceMarket.RDS);
            int limit = database.storageLimit();
            if (limit != database.storageGib() && limit < database.leastLimit()) {
                sense.refuse(
                        "database.storage-limit-gib",
                        "expected storage-gib (" + database.storageGib()
                                + ": it never grows) or at least a tenth more (" + database.leastLimit() + "), got '"
                                + limit + "'");
            }
            rotation(sense, database);
        });
    }

    private static void rotation(Sense sense, DatabaseSpec database) {
        var network = sense.blueprint().networks().get(database.network());
        if (network != null
                && network.nat() == NatMode.NONE
                && !network.endpoints().contains(ENDPOINT)) {
            sense.refuse(
                    "networks." + database.network() + ".endpoints",
                    "expected " + ENDPOINT
                            + " among them: database lives here, without a NAT gateway, and its password is"
                            + " rotated through Secrets Manager");
        }
    }
}
