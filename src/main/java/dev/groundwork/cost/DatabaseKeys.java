package dev.groundwork.cost;

import java.util.List;
import java.util.stream.Stream;

/** The usage types that databases on RDS may need. */
final class DatabaseKeys {

    private static final List<String> STORAGES = List.of(
            "GP2-Storage",
            "GP3-Storage",
            "PIOPS-Storage",
            "PIOPS-Storage-IO2",
            "GP3-PIOPS",
            "GP3-Throughput",
            "PIOPS",
            "IO2-PIOPS");

    static final String[] INSTANCE = Stream.of(
                    instances("0014"),
                    instances("0002"),
                    instances("0018"),
                    storages("RDS:"),
                    storages("RDS:Multi-AZ-"),
                    support(),
                    Stream.of("RDS:ChargedBackupUsage"))
            .flatMap(keys -> keys)
            .toArray(String[]::new);

    static final String[] CLUSTER = Stream.of(
                    Stream.of("Multi-AZClusterUsage:db.{db}@CreateDBInstance:0014", "RDS:ChargedBackupUsage"),
                    storages("RDS:Multi-AZCluster-"))
            .flatMap(keys -> keys)
            .toArray(String[]::new);

    private DatabaseKeys() {}

    private static Stream<String> instances(String engine) {
        return Stream.of("InstanceUsage:", "Multi-AZUsage:").map(usage -> usage + "db.{db}@CreateDBInstance:" + engine);
    }

    private static Stream<String> storages(String deployment) {
        return STORAGES.stream().map(usage -> deployment + usage);
    }

    private static Stream<String> support() {
        return Stream.of("PostgreSQL12", "PostgreSQL13", "MySQL5.7", "MySQL8.0")
                .flatMap(version -> Stream.of("Yr1-Yr2:", "Yr3:").map(years -> "ExtendedSupport:" + years + version));
    }
}
