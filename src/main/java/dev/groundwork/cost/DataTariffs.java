package dev.groundwork.cost;

import static dev.groundwork.cost.Charge.assumed;
import static dev.groundwork.cost.Charge.hourly;
import static dev.groundwork.cost.Tariff.always;
import static dev.groundwork.cost.Tariff.tariff;

import java.util.List;

/** What keeps and moves data: databases, caches, search, objects, tables, brokers, queues, streams. */
final class DataTariffs {

    private static final String RDS = "AmazonRDS";
    private static final String S3 = "AmazonS3";
    private static final String MSK = "AmazonMSK";
    private static final String CACHE = "AmazonElastiCache";
    private static final String TRAFFIC = "AWSDataTransfer";
    private static final String BETWEEN_ZONES = "DataTransfer-Regional-Bytes";

    static final List<Tariff> ALL = List.of(
            tariff(
                            "AWS::RDS::DBInstance",
                            Databases::instance,
                            ExtendedSupport::ofDatabase,
                            always(assumed(
                                    "backup beyond the free amount, GB", RDS, "RDS:ChargedBackupUsage", "backup")),
                            Logging::enhancedMonitoring,
                            Logging::database,
                            Databases::ownSecret,
                            ZoneTraffic::ofDatabase)
                    .wanting(RDS, DatabaseKeys.INSTANCE)
                    .wanting("AmazonCloudWatch", "DataProcessing-Bytes", "TimedStorage-ByteHrs")
                    .wanting("AWSSecretsManager", "AWSSecretsManager-Secrets")
                    .wanting(TRAFFIC, BETWEEN_ZONES),
            tariff(
                            "AWS::RDS::DBCluster",
                            Databases::cluster,
                            always(assumed(
                                    "backup beyond the free amount, GB", RDS, "RDS:ChargedBackupUsage", "backup")),
                            Databases::ownSecret,
                            ZoneTraffic::ofDatabase)
                    .wanting(RDS, DatabaseKeys.CLUSTER)
                    .wanting("AWSSecretsManager", "AWSSecretsManager-Secrets")
                    .wanting(TRAFFIC, BETWEEN_ZONES),
            tariff("AWS::ElastiCache::CacheCluster", Caches::cluster, Caches::backups)
                    .wanting(CACHE, "NodeUsage:cache.{type}@Redis", "NodeUsage:cache.{type}@Memcached", "BackupUsage"),
            tariff("AWS::ElastiCache::ReplicationGroup", Caches::group, Caches::backups)
                    .wanting(CACHE, "NodeUsage:cache.{type}@Redis", "BackupUsage"),
            tariff("AWS::OpenSearchService::Domain", Managed::search)
                    .wanting("AmazonES", "ESInstance:{type}", "ES:GP2-Storage", "ES:GP3-Storage"),
            tariff("AWS::DynamoDB::Table", Serverless::table)
                    .wanting("AmazonDynamoDB", "TimedStorage-ByteHrs", "TimedPITRStorage-ByteHrs")
                    .wanting("AmazonDynamoDB", "ReadRequestUnits", "WriteRequestUnits")
                    .wanting("AmazonDynamoDB", "ReadCapacityUnit-Hrs", "WriteCapacityUnit-Hrs"),
            tariff(
                            "AWS::S3::Bucket",
                            always(
                                    assumed("objects, GB", S3, "TimedStorage-ByteHrs", "objects-kept"),
                                    assumed("writes", S3, "Requests-Tier1", "object-writes"),
                                    assumed("reads", S3, "Requests-Tier2", "object-reads")))
                    .wanting(S3, "TimedStorage-ByteHrs", "Requests-Tier1", "Requests-Tier2"),
            tariff("AWS::MSK::Cluster", Kafka::cluster, ZoneTraffic::ofBrokers)
                    .wanting(MSK, "Kafka.{type}", "Kafka.Storage.GP2", "Kafka.Storage.Tiered")
                    .wanting(MSK, "Kafka.DataRetrieval.Tiered", "Express.{type}", "Express.In-Bytes", "Express.Storage")
                    .wanting(TRAFFIC, BETWEEN_ZONES),
            tariff("AWS::MSK::ServerlessCluster", Kafka::serverless)
                    .wanting(MSK, "KafkaServerless-ClusterHours", "KafkaServerless-PartitionHours")
                    .wanting(MSK, "KafkaServerless-In-Bytes", "KafkaServerless-Out-Bytes")
                    .wanting(MSK, "KafkaServerless-StorageHours"),
            tariff(
                            "AWS::MSK::VpcConnection",
                            always(hourly("private connection", MSK, "Kafka.PrivateConnectivityHours", 1)),
                            always(assumed(
                                    "private connection data, GB",
                                    MSK,
                                    "Kafka.PrivateConnectivityBytes",
                                    "kafka-traffic")))
                    .wanting(MSK, "Kafka.PrivateConnectivityHours", "Kafka.PrivateConnectivityBytes"),
            tariff("AWS::KafkaConnect::Connector", Kafka::connector).wanting(MSK, "Kafka.mcu.general"),
            tariff("AWS::AmazonMQ::Broker", Managed::queueBroker)
                    .wanting("AmazonMQ", "mq.{type}@RabbitMQ Single-AZ", "mq.{type}@RabbitMQ Multi-AZ")
                    .wanting("AmazonMQ", "mq.{type}@ActiveMQ Single-AZ", "mq.{type}@ActiveMQ Multi-AZ")
                    .wanting("AmazonMQ", "TimedStorage-ByteHrs", "TimedStorage-RabbitMQ-ByteHrs"),
            tariff("AWS::SQS::Queue", Serverless::queue)
                    .wanting("AWSQueueService", "Requests-Tier1", "Requests-FIFO-Tier1"),
            tariff(
                            "AWS::SNS::Topic",
                            always(assumed("requests", "AmazonSNS", "Requests-Tier1", "notifications")
                                    .noting("what e-mail, text messages and calls cost beyond is not estimated")))
                    .wanting("AmazonSNS", "Requests-Tier1"),
            tariff("AWS::Kinesis::Stream", Serverless::stream)
                    .wanting("AmazonKinesis", "Storage-ShardHour", "PutRequestPayloadUnits", "OnDemand-StreamHour")
                    .wanting("AmazonKinesis", "OnDemand-BilledIncomingBytes", "OnDemand-BilledOutgoingBytes"),
            tariff("AWS::StepFunctions::StateMachine", Serverless::states).wanting("AmazonStates", "StateTransition"),
            tariff(
                            "AWS::ApiGateway::RestApi",
                            always(assumed("calls", "AmazonApiGateway", "ApiGatewayRequest", "api-calls")))
                    .wanting("AmazonApiGateway", "ApiGatewayRequest"),
            tariff("AWS::ApiGatewayV2::Api", Serverless::api)
                    .wanting("AmazonApiGateway", "ApiGatewayHttpRequest", "ApiGatewayMessage"),
            tariff("AWS::ApiGateway::Stage", Serverless::stage)
                    .wanting("AmazonApiGateway", "ApiGatewayCacheUsage:0.5GB", "ApiGatewayCacheUsage:1.6GB"));

    private DataTariffs() {}
}
