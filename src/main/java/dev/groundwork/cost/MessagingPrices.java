package dev.groundwork.cost;

import static dev.groundwork.cost.ItemName.read;
import static dev.groundwork.cost.PriceRule.family;
import static dev.groundwork.cost.PriceRule.operation;
import static dev.groundwork.cost.PriceRule.price;
import static dev.groundwork.cost.PriceRule.where;

import dev.groundwork.cost.PriceRule.Match;
import java.util.List;

/** Brokers: Kafka (MSK), RabbitMQ and ActiveMQ (Amazon MQ). */
final class MessagingPrices {

    private static final String MSK = "AmazonMSK";
    private static final String MQ = "AmazonMQ";
    private static final String HOURS = "hours|Hrs|Hours|hour";
    private static final Match KAFKA = family("Managed Streaming for Apache Kafka (MSK)");

    static final List<PriceRule> ALL = List.of(
            price(MSK, "Kafka.{type}", HOURS, KAFKA, operation("RunBroker"), read(MSK, "kafka.{type} broker", "hour")),
            price(MSK, "Express.{type}", HOURS, KAFKA, read(MSK, "express.{type} broker", "hour")),
            kafka("Kafka.Storage.GP2", "GB-Mo", "Standard broker storage", "GB-month"),
            kafka("Kafka.Throughput", "MiBps-Mo", "Standard broker provisioned storage throughput", "MiBps-month"),
            kafka("Kafka.Storage.Tiered", "GB-Mo", "tiered storage", "GB-month"),
            kafka("Kafka.DataRetrieval.Tiered", "GB", "tiered storage retrieval", "GB"),
            kafka(
                    "Kafka.PrivateConnectivityHours",
                    HOURS,
                    "multi-VPC private connectivity, per cluster and authentication scheme",
                    "hour"),
            kafka("Kafka.PrivateConnectivityBytes", "GB", "multi-VPC private connectivity data", "GB"),
            kafka("Express.Storage", "GB-Mo", "Express broker storage", "GB-month"),
            kafka("Express.In-Bytes", "GB", "Express broker data written", "GB"),
            kafka("KafkaServerless-ClusterHours", HOURS, "Serverless cluster", "hour"),
            kafka("KafkaServerless-PartitionHours", HOURS, "Serverless partition", "hour"),
            kafka("KafkaServerless-In-Bytes", "GB", "Serverless data in", "GB"),
            kafka("KafkaServerless-Out-Bytes", "GB", "Serverless data out", "GB"),
            kafka("KafkaServerless-StorageHours", "GB-Mo", "Serverless storage", "GB-month"),
            kafka("Kafka.mcu.general", HOURS, "MSK Connect MCU", "hour"),
            broker("RabbitMQ", "Single-AZ", "single instance"),
            broker("RabbitMQ", "Multi-AZ", "cluster deployment (3 nodes, Multi-AZ; whole cluster)"),
            broker("ActiveMQ", "Single-AZ", "single instance"),
            broker("ActiveMQ", "Multi-AZ", "active/standby pair"),
            price(
                    MQ,
                    "TimedStorage-ByteHrs",
                    "GB-Mo",
                    family("Broker Storage"),
                    read(MQ, "broker storage Multi-AZ (EFS, ActiveMQ)", "GB-month")),
            price(
                    MQ,
                    "TimedStorage-RabbitMQ-ByteHrs",
                    "GB-Mo",
                    family("Broker Storage"),
                    read(MQ, "broker storage single-AZ (EBS; RabbitMQ, per node)", "GB-month")));

    private MessagingPrices() {}

    private static PriceRule kafka(String usage, String units, String item, String unit) {
        return price(MSK, usage, units, KAFKA, read(MSK, item, unit));
    }

    /** Engine and deployment stand in attributes; how the usage type begins no source says. */
    private static PriceRule broker(String engine, String deployment, String words) {
        return price(
                MQ,
                "*mq.{type}@" + engine + " " + deployment,
                HOURS,
                family("Broker Instances"),
                where("brokerEngine", engine),
                where("deploymentOption", deployment),
                read(MQ, engine + " mq.{type} " + words, "hour"));
    }
}
