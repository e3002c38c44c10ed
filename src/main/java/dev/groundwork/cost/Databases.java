package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charges of databases on RDS that run an engine of the book: instances, storage, support of old versions. */
final class Databases {

    private static final String RDS = "AmazonRDS";
    private static final BigDecimal LARGE = BigDecimal.valueOf(400);
    private static final Map<String, String> OPERATIONS = Map.of(
            "postgres", "CreateDBInstance:0014", "mysql", "CreateDBInstance:0002", "mariadb", "CreateDBInstance:0018");

    /** As usage types name them; what is charged for input and output by use is not among them. */
    private static final Map<String, String> STORAGES =
            Map.of("gp2", "GP2-Storage", "gp3", "GP3-Storage", "io1", "PIOPS-Storage", "io2", "PIOPS-Storage-IO2");

    private static final Map<String, String> OPERATIONS_PER_SECOND = Map.of("io1", "PIOPS", "io2", "IO2-PIOPS");

    /** So many in a row at most; a template in which they go in circles ends there too. */
    private static final int MOST_REPLICAS = 8;

    private Databases() {}

    static List<Charge> instance(Resource database, CloudAssembly assembly) {
        refuseInsights(database);
        var engine = text(database, "/Engine", "");
        boolean doubled = database.flag("/MultiAZ", false);
        var charges = new ArrayList<Charge>();
        var zones = doubled ? "Multi-AZ" : "Single-AZ";
        var type = database.text("/DBInstanceClass");
        charges.add(Charge.hourly(
                "instance " + type + ", " + zones,
                RDS,
                (doubled ? "Multi-AZUsage:" : "InstanceUsage:") + PriceKey.databaseClass(type) + "@"
                        + operation(engine),
                1));
        charges.addAll(storage(database, doubled ? "RDS:Multi-AZ-" : "RDS:", zones));
        return charges;
    }

    /** A cluster of one writer and two readable standbys, sold as a whole. */
    static List<Charge> cluster(Resource cluster, CloudAssembly assembly) {
        var engine = cluster.text("/Engine");
        if (!engine.equals("postgres")) {
            throw new NotPricedException("no source has prices of clusters of " + engine);
        }
        refuseInsights(cluster);
        var type = cluster.text("/DBClusterInstanceClass");
        var charges = new ArrayList<Charge>();
        charges.add(Charge.hourly(
                "cluster of three " + type,
                RDS,
                "Multi-AZClusterUsage:" + PriceKey.databaseClass(type) + "@" + operation(engine),
                1));
        charges.addAll(storage(cluster, "RDS:Multi-AZCluster-", "cluster"));
        return charges;
    }

    /** The password that RDS makes and keeps is a secret as any other. */
    static List<Charge> ownSecret(Resource database, CloudAssembly assembly) {
        return database.flag("/ManageMasterUserPassword", false)
                ? List.of(Charge.fixed("secret that RDS makes", "AWSSecretsManager", "AWSSecretsManager-Secrets", 1))
                : List.of();
    }

    static List<Charge> backup(Resource database, CloudAssembly assembly) {
        return isMember(database) || isNeverBackedUp(database)
                ? List.of()
                : List.of(Charge.assumed("backup beyond the free amount, GB", RDS, "RDS:ChargedBackupUsage", "backup"));
    }

    /**
     * Zero days switch automated backups off. What is not written is one day, but for read replicas: theirs are "disabled",
     * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-rds-dbinstance.html.
     */
    private static boolean isNeverBackedUp(Resource database) {
        var days = database.at("/BackupRetentionPeriod");
        return days.isAbsent() ? isReplica(database) : days.json().matches("\"?0\"?");
    }

    private static boolean isReplica(Resource database) {
        return !database.at("/SourceDBInstanceIdentifier").isAbsent()
                || !database.at("/SourceDBClusterIdentifier").isAbsent();
    }

    /** An instance in a cluster: backups and clients are the cluster's, and counted there. */
    static boolean isMember(Resource database) {
        return !database.at("/DBClusterIdentifier").isAbsent();
    }

    private static String operation(String engine) {
        return Optional.ofNullable(OPERATIONS.get(engine))
                .orElseThrow(() -> new NotPricedException("no source has prices of the engine " + engine));
    }

    private static void refuseInsights(Resource database) {
        if (database.number("/PerformanceInsightsRetentionPeriod", 7).compareTo(BigDecimal.valueOf(7)) > 0
                || database.text("/DatabaseInsightsMode", "standard").equals("advanced")) {
            throw new NotPricedException("no source has the price of insights kept beyond seven days");
        }
    }

    private static List<Charge> storage(Resource database, String prefix, String zones) {
        var type = text(database, "/StorageType", database.at("/Iops").isAbsent() ? "gp2" : "io1");
        var usage = Optional.ofNullable(STORAGES.get(type))
                .orElseThrow(() -> new NotPricedException("no rule for storage of type " + type));
        var size = sized(database);
        var charges = new ArrayList<Charge>();
        charges.add(Charge.fixed("storage " + type + ", " + zones, RDS, prefix + usage, size));
        if (OPERATIONS_PER_SECOND.containsKey(type)) {
            var ordered = database.number("/Iops");
            charges.add(Charge.fixed(type + " IOPS", RDS, prefix + OPERATIONS_PER_SECOND.get(type), ordered));
        } else if (type.equals("gp3")) {
            boolean small = size.compareTo(LARGE) < 0;
            excess(charges, "IOPS", prefix + "GP3-PIOPS", database.at("/Iops"), small ? 3000 : 12000);
            excess(
                    charges,
                    "throughput",
                    prefix + "GP3-Throughput",
                    database.at("/StorageThroughput"),
                    small ? 125 : 500);
        }
        return charges;
    }

    private static void excess(List<Charge> charges, String name, String usage, Value ordered, long baseline) {
        var more = ordered.number(baseline).subtract(BigDecimal.valueOf(baseline));
        if (more.signum() > 0) {
            charges.add(Charge.fixed("gp3 " + name + " above " + baseline, RDS, usage, more));
        }
    }

    private static BigDecimal sized(Resource database) {
        return told(database, "/AllocatedStorage").number("/AllocatedStorage");
    }

    static String text(Resource database, String pointer, String absent) {
        return told(database, pointer).text(pointer, absent);
    }

    /** A replica has what its source has, where it says nothing itself. */
    private static Resource told(Resource database, String pointer) {
        var telling = database;
        for (int i = 0; i < MOST_REPLICAS && telling.at(pointer).isAbsent(); i++) {
            telling = source(telling).orElse(telling);
        }
        return telling;
    }

    private static Optional<Resource> source(Resource database) {
        var name = database.at("/SourceDBInstanceIdentifier");
        return name.isAbsent() || name instanceof Value.Known ? Optional.empty() : name.follow();
    }
}
