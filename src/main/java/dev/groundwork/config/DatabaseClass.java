package dev.groundwork.config;

import java.util.Optional;

/** What is known of RDS's instance classes: that of the EC2 type of the same name, or of a table where there is none. */
final class DatabaseClass {

    private static final CsvTable WITHOUT_TYPE = CsvTable.read("rds-memory.csv");

    private DatabaseClass() {}

    static Optional<Integer> memoryMib(String name) {
        return WITHOUT_TYPE
                .row(name)
                .map(row -> row.number("memory_mib"))
                .or(() -> InstanceFacts.of(
                                name.substring(InstanceMarket.RDS.prefix().length()))
                        .map(InstanceFacts::memoryMib));
    }
}
