package dev.groundwork.cost;

import static dev.groundwork.cost.ItemName.read;
import static dev.groundwork.cost.ItemName.reserved;
import static dev.groundwork.cost.ItemName.reservedUpfront;
import static dev.groundwork.cost.PriceRule.family;
import static dev.groundwork.cost.PriceRule.operation;
import static dev.groundwork.cost.PriceRule.price;
import static dev.groundwork.cost.PriceRule.where;

import dev.groundwork.cost.PriceRule.Match;
import java.util.List;
import java.util.stream.Stream;

/** Databases on RDS: instances by engine, storage of each deployment, backups, support of old versions. */
final class DatabasePrices {

    private static final String RDS = "AmazonRDS";
    private static final String POSTGRESQL = "CreateDBInstance:0014";
    private static final Match ENGINE = where("databaseEngine", "PostgreSQL");

    /** Storage that every engine pays alike is listed once, for "Any"; one of its own decides where there is one. */
    private static final Match OWN_OR_ANY = where("databaseEngine", "PostgreSQL", "Any");

    private static final List<PriceRule> INSTANCES = List.of(
            instance("InstanceUsage", "Single-AZ"),
            instance("Multi-AZUsage", "Multi-AZ"),
            instance("InstanceUsage", "Single-AZ", "MySQL", "CreateDBInstance:0002"),
            instance("Multi-AZUsage", "Multi-AZ", "MySQL", "CreateDBInstance:0002"),
            instance("InstanceUsage", "Single-AZ", "MariaDB", "CreateDBInstance:0018"),
            instance("Multi-AZUsage", "Multi-AZ", "MariaDB", "CreateDBInstance:0018"),
            price(
                    RDS,
                    "Multi-AZClusterUsage:db.{db}@" + POSTGRESQL,
                    "Hrs",
                    family("Database Instance"),
                    ENGINE,
                    operation(POSTGRESQL),
                    where("deploymentOption", "Multi-AZ (readable standbys)"),
                    read(
                            RDS,
                            "PostgreSQL db.{type} Multi-AZ DB cluster (whole cluster, 3 instances) on-demand",
                            "hour")));

    private static final List<PriceRule> OTHERS = List.of(
            price(
                    RDS,
                    "RDS:ChargedBackupUsage",
                    "GB-Mo",
                    family("Storage Snapshot"),
                    where("databaseEngine", "PostgreSQL", "Any", ""),
                    read(RDS, "PostgreSQL backup storage beyond the free allocation", "GB-month"),
                    read(
                            RDS,
                            "PostgreSQL backup storage beyond the free allocation (100% of provisioned)",
                            "GB-month")),
            price(
                    RDS,
                    "RDS:SnapshotExportToS3",
                    "GB",
                    where("databaseEngine", "PostgreSQL", "Any", ""),
                    read(RDS, "PostgreSQL snapshot export to S3", "GB")),
            price(
                    RDS,
                    "CPUCredits:db.t4g",
                    "vCPU-Hours",
                    family("CPU Credits"),
                    OWN_OR_ANY,
                    read(RDS, "PostgreSQL db.t4g CPU credits (unlimited)", "vCPU-hour")));

    static final List<PriceRule> ALL = Stream.of(
                    INSTANCES,
                    storage("GP2-Storage", "Database Storage", "GB-Mo", "gp2 storage", "GB-month"),
                    storage("GP3-Storage", "Database Storage", "GB-Mo", "gp3 storage", "GB-month"),
                    storage("PIOPS-Storage", "Database Storage", "GB-Mo", "io1 storage", "GB-month"),
                    storage("PIOPS-Storage-IO2", "Database Storage", "GB-Mo", "io2 storage", "GB-month"),
                    storage("GP3-PIOPS", "Provisioned IOPS", "IOPS-Mo", "gp3 IOPS above baseline", "IOPS-month"),
                    storage("PIOPS", "Provisioned IOPS", "IOPS-Mo", "io1 IOPS", "IOPS-month"),
                    storage("IO2-PIOPS", "Provisioned IOPS", "IOPS-Mo", "io2 IOPS", "IOPS-month"),
                    storage(
                            "GP3-Throughput",
                            "Provisioned Throughput",
                            "MBPS-Mo|MiBps-Mo",
                            "gp3 throughput above baseline",
                            "MBps-month"),
                    OTHERS,
                    extendedSupport("Yr1-Yr2", "year 1-2"),
                    extendedSupport("Yr3", "year 3"))
            .flatMap(List::stream)
            .toList();

    private DatabasePrices() {}

    private static PriceRule instance(String usage, String deployment, String engine, String operation) {
        return price(
                RDS,
                usage + ":db.{db}@" + operation,
                "Hrs",
                family("Database Instance"),
                where("databaseEngine", engine),
                operation(operation),
                where("deploymentOption", deployment),
                read(RDS, engine + " db.{type} " + deployment + " on-demand", "hour"));
    }

    private static PriceRule instance(String usage, String deployment) {
        var item = "PostgreSQL db.{type} " + deployment;
        return price(
                RDS,
                usage + ":db.{db}@" + POSTGRESQL,
                "Hrs",
                family("Database Instance"),
                ENGINE,
                operation(POSTGRESQL),
                where("deploymentOption", deployment),
                read(RDS, item + " on-demand", "hour"),
                reserved(RDS, item + " RI {term}"),
                reserved(RDS, item + " RI {term} hourly part"),
                reservedUpfront(RDS, item + " RI {term} upfront part"));
    }

    /** One kind of storage in its three deployments; the price of the larger ones covers all copies. */
    private static List<PriceRule> storage(String usage, String family, String unit, String item, String seedUnit) {
        return List.of(
                storage(usage, family, unit, item + " Single-AZ", seedUnit, ""),
                storage(usage, family, unit, item + " Multi-AZ instance", seedUnit, "Multi-AZ-"),
                storage(usage, family, unit, item + " Multi-AZ DB cluster", seedUnit, "Multi-AZCluster-"));
    }

    private static PriceRule storage(
            String usage, String family, String unit, String item, String seedUnit, String deployment) {
        return price(
                RDS,
                "RDS:" + deployment + usage,
                unit,
                family(family),
                OWN_OR_ANY,
                read(RDS, "PostgreSQL " + item, seedUnit),
                read(RDS, "PostgreSQL " + item + " (2 readable standbys)", seedUnit));
    }

    private static List<PriceRule> extendedSupport(String years, String words) {
        return Stream.of("PostgreSQL 12", "PostgreSQL 13", "PostgreSQL 14", "PostgreSQL 15", "MySQL 5.7", "MySQL 8.0")
                .map(version -> extendedSupportOf(years, version, version + " Extended Support " + words))
                .toList();
    }

    private static PriceRule extendedSupportOf(String years, String version, String item) {
        return price(
                RDS,
                "ExtendedSupport:" + years + ":" + version.replace(" ", ""),
                "vCPU-Hours|vCPU-hour|vCPU-Hr|Hrs",
                read(RDS, item, "vCPU-hour"),
                read(RDS, item + " (row label \"Any\")", "vCPU-hour"));
    }
}
