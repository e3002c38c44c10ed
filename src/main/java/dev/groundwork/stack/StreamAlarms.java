package dev.groundwork.stack;

import static dev.groundwork.stack.AlarmRow.page;
import static dev.groundwork.stack.AlarmRow.ticket;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The alarms on Kafka: those that every cluster has, and those on what express brokers do not publish. */
final class StreamAlarms {

    private static final String NAMESPACE = "AWS/Kafka";

    private final Brokers brokers;

    private StreamAlarms(Brokers brokers) {
        this.brokers = brokers;
    }

    static List<AlarmRow> of(Brokers brokers) {
        var alarms = new StreamAlarms(brokers);
        var own = brokers.express() ? alarms.express() : alarms.standard();
        return Stream.concat(alarms.every().stream(), own.stream()).toList();
    }

    private List<AlarmRow> every() {
        return List.of(
                page(
                        "kafka",
                        "no-controller",
                        cluster("ActiveControllerCount", "Maximum"),
                        Breach.below(1, "one controller", 5).orSilent(),
                        "kafka-availability"),
                ticket(
                        "kafka",
                        "cpu",
                        worst("CpuUser", "Maximum"),
                        Breach.above(60, "60 %: a broker must be able to take over a third of the load", 15),
                        "kafka-capacity"),
                ticket(
                        "kafka",
                        "consumer-lag",
                        new Signal(
                                NAMESPACE,
                                "EstimatedMaxTimeLag",
                                "Maximum",
                                cluster(),
                                List.of("Consumer Group", "Topic")),
                        Breach.above(300, "300 seconds behind", 15),
                        "kafka-lag"));
    }

    private List<AlarmRow> standard() {
        return List.of(
                page(
                        "kafka",
                        "offline-partitions",
                        cluster("OfflinePartitionsCount", "Maximum"),
                        Breach.above(0, "no partition without a leader", 3),
                        "kafka-availability"),
                page(
                        "kafka",
                        "under-min-isr",
                        worst("UnderMinIsrPartitionCount", "Maximum"),
                        Breach.above(0, "no partition that refuses writes", 5),
                        "kafka-availability"),
                ticket(
                        "kafka",
                        "under-replicated",
                        worst("UnderReplicatedPartitions", "Maximum"),
                        Breach.above(0, "no partition short of a copy", 30),
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

    private List<AlarmRow> express() {
        return List.of(ticket(
                "kafka",
                "connections",
                worst("ConnectionCount", "Maximum"),
                Breach.above(2500, "2,500 connections of a broker", 15),
                "kafka-capacity"));
    }

    private Map<String, String> cluster() {
        return Map.of("Cluster Name", brokers.cluster());
    }

    private Signal cluster(String metric, String statistic) {
        return Signal.of(NAMESPACE, metric, statistic, cluster());
    }

    private Signal worst(String metric, String statistic) {
        return new Signal(NAMESPACE, metric, statistic, cluster(), List.of("Broker ID"));
    }
}
