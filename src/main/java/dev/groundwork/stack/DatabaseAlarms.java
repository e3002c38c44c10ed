package dev.groundwork.stack;

import static dev.groundwork.stack.AlarmRow.page;
import static dev.groundwork.stack.AlarmRow.ticket;

import dev.groundwork.config.DatabaseSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The alarms on PostgreSQL, with thresholds from the instance's memory and the size of its storage. */
final class DatabaseAlarms {

    private static final double GIB = 1024.0 * 1024 * 1024;

    /**
     * The default of max_connections is LEAST({DBInstanceClassMemory/9531392}, 5000), of which RDS's own processes have
     * already taken their part: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html
     */
    private static final double BYTES_PER_CONNECTION = 9_531_392;

    private final Database database;
    private final double memory;
    private final double storage;

    private DatabaseAlarms(Database database, DatabaseSpec spec) {
        this.database = database;
        memory = spec.memoryMib() / 1024.0 * GIB;
        storage = spec.storageGib() * GIB;
    }

    static List<AlarmRow> of(Database database, DatabaseSpec spec) {
        var alarms = new DatabaseAlarms(database, spec);
        return Stream.of(alarms.capacity(), alarms.health(), alarms.replicas())
                .flatMap(List::stream)
                .toList();
    }

    private double mostConnections() {
        return Math.floor(Math.min(memory / BYTES_PER_CONNECTION, 5000) * 0.75);
    }

    private List<AlarmRow> capacity() {
        return List.of(
                ticket(
                        "postgres",
                        "cpu",
                        primary("CPUUtilization", "Average"),
                        Breach.above(80, "80 %", 15).orUnknown(),
                        "postgres-slow"),
                ticket(
                        "postgres",
                        "memory",
                        primary("FreeableMemory", "Average"),
                        Breach.below(Math.floor(memory / 10), "a tenth of the memory", 15)
                                .orUnknown(),
                        "postgres-slow"),
                page(
                        "postgres",
                        "storage",
                        primary("FreeStorageSpace", "Minimum"),
                        Breach.below(Math.floor(storage * 0.08), "8 % of storage-gib: at 10 % it should have grown", 15)
                                .orSilent(),
                        "postgres-storage"),
                page(
                        "postgres",
                        "connections",
                        primary("DatabaseConnections", "Maximum"),
                        Breach.above(mostConnections(), "75 % of min(memory / 9,531,392, 5,000)", 5),
                        "postgres-connections"),
                ticket(
                        "postgres",
                        "swap",
                        primary("SwapUsage", "Average"),
                        Breach.above(256 * 1024 * 1024, "256 MiB", 30),
                        "postgres-slow"));
    }

    private List<AlarmRow> health() {
        return List.of(
                ticket(
                        "postgres",
                        "queue",
                        primary("DiskQueueDepth", "Average"),
                        Breach.above(64, "64 requests waiting", 15),
                        "postgres-slow"),
                ticket(
                        "postgres",
                        "read-latency",
                        primary("ReadLatency", "Average"),
                        Breach.above(0.02, "20 ms", 15),
                        "postgres-slow"),
                ticket(
                        "postgres",
                        "write-latency",
                        primary("WriteLatency", "Average"),
                        Breach.above(0.02, "20 ms", 15),
                        "postgres-slow"),
                page(
                        "postgres",
                        "transaction-ids",
                        primary("MaximumUsedTransactionIDs", "Maximum"),
                        Breach.above(1_000_000_000, "a thousand million of two thousand million", 60),
                        "postgres-vacuum"),
                ticket(
                        "postgres",
                        "log-of-changes",
                        primary("TransactionLogsDiskUsage", "Maximum"),
                        Breach.above(Math.floor(storage / 10), "a tenth of storage-gib", 30),
                        "postgres-replication"));
    }

    private List<AlarmRow> replicas() {
        return database.replicas().stream()
                .map(replica -> ticket(
                        "postgres",
                        replica + "-lag",
                        of(replica, "ReplicaLag", "Maximum"),
                        Breach.above(60, "60 seconds behind", 10).orSilent(),
                        "postgres-replication"))
                .toList();
    }

    private Signal primary(String metric, String statistic) {
        return of(database.primary(), metric, statistic);
    }

    private static Signal of(String instance, String metric, String statistic) {
        return Signal.of("AWS/RDS", metric, statistic, Map.of("DBInstanceIdentifier", instance));
    }
}
