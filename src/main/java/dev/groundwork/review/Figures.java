package dev.groundwork.review;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What services publish in CloudWatch: the figures of each namespace, and by what they are told apart. A figure or namespace
 * that is not here is "cannot tell", so the list may lag behind
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html. Read on 2026-11-21:
 * https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html (a regional gateway is told apart by
 * zone as well), https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/dimensions.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html.
 */
final class Figures {

    /** A namespace's figures; an alarm must name one of the sets of dimensions. */
    private record Published(List<Set<String>> dimensions, Set<String> names) {}

    private static final Map<String, Published> KNOWN = Map.of(
            "AWS/NATGateway",
            new Published(
                    List.of(Set.of("NatGatewayId"), Set.of("NatGatewayId", "AvailabilityZone")),
                    Set.of(
                            "ActiveConnectionCount",
                            "BytesInFromDestination",
                            "BytesInFromSource",
                            "BytesOutToDestination",
                            "BytesOutToSource",
                            "ConnectionAttemptCount",
                            "ConnectionEstablishedCount",
                            "ErrorPortAllocation",
                            "IdleTimeoutCount",
                            "PacketsDropCount",
                            "PacketsInFromDestination",
                            "PacketsInFromSource",
                            "PacketsOutToDestination",
                            "PacketsOutToSource",
                            "PeakBytesPerSecond",
                            "PeakPacketsPerSecond")),
            "AWS/RDS",
            new Published(
                    List.of(
                            Set.of("DBInstanceIdentifier"),
                            Set.of("DBClusterIdentifier"),
                            Set.of("DBClusterIdentifier", "Role"),
                            Set.of("DbClusterIdentifier", "EngineName"),
                            Set.of("DatabaseClass"),
                            Set.of("EngineName"),
                            Set.of("SourceRegion"),
                            Set.of()),
                    Set.of(
                            "BinLogDiskUsage",
                            "BurstBalance",
                            "CheckpointLag",
                            "ConnectionAttempts",
                            "CPUCreditBalance",
                            "CPUCreditUsage",
                            "CPUSurplusCreditBalance",
                            "CPUSurplusCreditsCharged",
                            "CPUUtilization",
                            "DatabaseConnections",
                            "DBLoad",
                            "DBLoadCPU",
                            "DBLoadNonCPU",
                            "DiskQueueDepth",
                            "EBSByteBalance%",
                            "EBSIOBalance%",
                            "FreeableMemory",
                            "FreeStorageSpace",
                            "MaximumUsedTransactionIDs",
                            "NetworkReceiveThroughput",
                            "NetworkTransmitThroughput",
                            "OldestLogicalReplicationSlotLag",
                            "OldestReplicationSlotLag",
                            "ReadIOPS",
                            "ReadLatency",
                            "ReadThroughput",
                            "ReplicaLag",
                            "ReplicationSlotDiskUsage",
                            "SwapUsage",
                            "TransactionLogsDiskUsage",
                            "TransactionLogsGeneration",
                            "WriteIOPS",
                            "WriteLatency",
                            "WriteThroughput")),
            "AWS/EC2",
            new Published(
                    List.of(
                            Set.of("InstanceId"),
                            Set.of("AutoScalingGroupName"),
                            Set.of("ImageId"),
                            Set.of("InstanceType"),
                            Set.of()),
                    Set.of(
                            "CPUUtilization",
                            "DiskReadOps",
                            "DiskWriteOps",
                            "DiskReadBytes",
                            "DiskWriteBytes",
                            "MetadataNoToken",
                            "MetadataNoTokenRejected",
                            "NetworkIn",
                            "NetworkOut",
                            "NetworkPacketsIn",
                            "NetworkPacketsOut",
                            "CPUCreditUsage",
                            "CPUCreditBalance",
                            "CPUSurplusCreditBalance",
                            "CPUSurplusCreditsCharged",
                            "EBSReadOps",
                            "EBSWriteOps",
                            "EBSReadBytes",
                            "EBSWriteBytes",
                            "EBSIOBalance%",
                            "EBSByteBalance%",
                            "InstanceEBSIOPSExceededCheck",
                            "InstanceEBSThroughputExceededCheck",
                            "StatusCheckFailed",
                            "StatusCheckFailed_Instance",
                            "StatusCheckFailed_System",
                            "StatusCheckFailed_AttachedEBS")));

    /** Namespaces that exist, whose figures are not on the list. */
    private static final Set<String> OTHERS = Set.of(
            "AWS/ApplicationELB",
            "AWS/AutoScaling",
            "AWS/Backup",
            "AWS/Billing",
            "AWS/DynamoDB",
            "AWS/EBS",
            "AWS/ECS",
            "AWS/EFS",
            "AWS/EKS",
            "AWS/ElastiCache",
            "AWS/Events",
            "AWS/Kafka",
            "AWS/KMS",
            "AWS/Lambda",
            "AWS/Logs",
            "AWS/NetworkELB",
            "AWS/Route53",
            "AWS/S3",
            "AWS/SecretsManager",
            "AWS/SNS",
            "AWS/SQS",
            "AWS/SSM-RunCommand",
            "AWS/TransitGateway",
            "AWS/Usage",
            "AWS/VPN");

    private Figures() {}

    static Answer judge(String namespace, String name, Set<String> dimensions) {
        var published = KNOWN.get(namespace);
        if (published == null) {
            return OTHERS.contains(namespace)
                    ? Answer.notApplicable()
                    : Answer.unknown("the namespace " + namespace + " is not on our list");
        }
        if (!published.dimensions().contains(dimensions)) {
            return Answer.violated(namespace + " tells nothing apart by "
                    + dimensions.stream().sorted().toList());
        }
        return published.names().contains(name)
                ? Answer.holds()
                : Answer.unknown(name + " of " + namespace + " is not on our list");
    }
}
