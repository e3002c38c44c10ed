package dev.groundwork.config;

/** The PostgreSQL database's instance can be had. */
final class DatabaseRules {

    private DatabaseRules() {}

    static void check(Sense sense) {
        sense.blueprint()
                .database()
                .ifPresent(database -> WorkloadRules.check(sense, "database", database, InstanceMarket.RDS));
    }
}
