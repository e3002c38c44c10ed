package dev.groundwork.stack;

import static dev.groundwork.stack.AlarmRow.page;
import static dev.groundwork.stack.AlarmRow.ticket;

import dev.groundwork.config.StreamSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The alarms on Kafka: those that every cluster has, and those of each kind of broker. All are on figures of the level
 * DEFAULT, which is free: https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details-express.html. The thresholds
 * of processor, disk and heap are those of https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html, that of
 * connections is of .../limits.html; all read on 2026-11-21.
 */
final class StreamAlarms {

    private static final String NAMESPACE = "AWS/Kafka";
    private static final double MEGABYTE = 1_000_000;

    private final Brokers brokers;

    private StreamAlarms(Brokers brokers) {
        this.brokers = brokers;
    }

    static List<AlarmRow> of(Brokers brokers, StreamSpec spec) {
        var alarms = new StreamAlarms(brokers);
        var own = brokers.express() ? alarms.express(ExpressQuota.of(spec.instanceType())) : alarms.standard();
        return Stream.concat(alarms.every().stream(), own.stream()).toList();
    }

    private List<AlarmRow> every() {
        return List.of(
                page(
                        "kafka",
                        "no-controller",
                        cluster("ActiveControllerCount", "Maximum"),
                        Breach.below(1, "1 controller", 5).orSilent(),
                        "kafka-availability"),
                ticket(
                        "kafka",
                        "cpu",
                        worst("CpuIdle", "Minimum"),
                        Breach.below(40, "40 %: a broker must be able to take over from another", 15),
                        "kafka-capacity"),
                ticket(
                        "kafka",
                        "consumer-lag",
                        new Signal(
                                NAMESPACE,
                                "EstimatedMaxTimeLag",
                                "Maximum",
                                cluster(),
                                List.of("Consumer Group", "Topic"),
                                1),
                        Breach.above(300, "300 seconds behind", 15),
                        "kafka-lag"));
    }

    private List<AlarmRow> standard() {
        return List.of(
                page(
                        "kafka",
                        "offline-partitions",
                        cluster("OfflinePartitionsCount", "Maximum"),
                        Breach.above(0, "0 partitions without a leader", 3),
                        "kafka-availability"),
                page(
                        "kafka",
                        "under-min-isr",
                        worst("UnderMinIsrPartitionCount", "Maximum"),
                        Breach.above(0, "0 partitions that refuse writes", 5),
                        "kafka-availability"),
                ticket(
                        "kafka",
                        "under-replicated",
                        worst("UnderReplicatedPartitions", "Maximum"),
                        Breach.above(0, "0 partitions short of a copy", 30),
                        "kafka-availability"),
                page(
                        "kafka",
                        "disk",
                        worst("KafkaDataLogsDiskUsed", "Maximum"),
                        Breach.above(85, "85 %: growth at 60 % has not kept up or has reached its limit", 10),
                        "kafka-disk"),
                ticket(
                        "kafka",
                        "heap",
                        worst("HeapMemoryAfterGC", "Maximum"),
                        Breach.above(60, "60 % of the heap after collection", 15),
                        "kafka-capacity"));
    }

    /** Express brokers publish nothing of replication, heap and disks, which are theirs to look after. */
    private List<AlarmRow> express(ExpressQuota quota) {
        return List.of(
                ticket(
                        "kafka",
                        "bytes-in",
                        worst("BytesInPerSec", "Maximum"),
                        Breach.above(quota.in() * 0.8 * MEGABYTE, "80 % of what the type takes in undisturbed", 15),
                        "kafka-capacity"),
                ticket(
                        "kafka",
                        "bytes-out",
                        worst("BytesOutPerSec", "Maximum"),
                        Breach.above(quota.out() * 0.8 * MEGABYTE, "80 % of what the type gives out undisturbed", 15),
                        "kafka-capacity"),
                ticket(
                        "kafka",
                        "partitions",
                        worst("PartitionCount", "Maximum"),
                        Breach.above(quota.partitions(), "the copies recommended for the type", 60),
                        "kafka-capacity"),
                page(
                        "kafka",
                        "slow-writes",
                        worst("ProduceTotalTimeMsMean", "Maximum"),
                        Breach.above(500, "500 ms on average at the slowest broker", 10),
                        "kafka-availability"),
                ticket(
                        "kafka",
                        "connections",
                        worst("ConnectionCount", "Maximum"),
                        Breach.above(2400, "80 % of the 3,000 that a broker admits with IAM", 15),
                        "kafka-capacity"));
    }

    private Map<String, String> cluster() {
        return Map.of("Cluster Name", brokers.cluster());
    }

    private Signal cluster(String metric, String statistic) {
        return Signal.of(NAMESPACE, metric, statistic, cluster());
    }

    private Signal worst(String metric, String statistic) {
        return new Signal(NAMESPACE, metric, statistic, cluster(), List.of("Broker ID"), 1);
    }
}
