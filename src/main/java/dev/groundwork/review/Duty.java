package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a service is to be watched for: of each row one figure at least. A name with a star stands for all that begin so.
 *
 * <ul>
 *   <li>NAT gateways and databases: the alarms that AWS recommends,
 *       https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html
 *   <li>Brokers: https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html and
 *       https://repost.aws/knowledge-center/msk-understand-memory-metrics; Express brokers do not publish all of it.
 *   <li>Control planes of Kubernetes: errors, throttling and latency of the API, and pods that find no place, of
 *       https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html; what to look at is in
 *       https://docs.aws.amazon.com/eks/latest/best-practices/control-plane.html
 * </ul>
 */
record Duty(
        String type,
        String namespace,
        String dimension,
        String name,
        Predicate<Resource> concerns,
        List<List<String>> figures) {

    private static final List<Duty> ALL = List.of(
            new Duty(
                    "AWS::EC2::NatGateway",
                    "AWS/NATGateway",
                    "NatGatewayId",
                    "/NatGatewayId",
                    gateway -> true,
                    List.of(List.of("ErrorPortAllocation"), List.of("PacketsDropCount"))),
            new Duty(
                    "AWS::RDS::DBInstance",
                    "AWS/RDS",
                    "DBInstanceIdentifier",
                    "/DBInstanceIdentifier",
                    database -> database.text("/Engine", "").equals("postgres"),
                    List.of(
                            List.of("CPUUtilization", "DBLoad*"),
                            List.of("DatabaseConnections"),
                            List.of("FreeableMemory"),
                            List.of("FreeStorageSpace"),
                            List.of("MaximumUsedTransactionIDs"),
                            List.of("ReadLatency"),
                            List.of("WriteLatency"))),
            new Duty(
                    "AWS::MSK::Cluster",
                    "AWS/Kafka",
                    "Cluster Name",
                    "/ClusterName",
                    cluster -> cluster.text("/BrokerNodeGroupInfo/InstanceType").startsWith("kafka."),
                    List.of(
                            List.of("ActiveControllerCount"),
                            List.of("OfflinePartitionsCount", "UnderMinIsrPartitionCount"),
                            List.of("UnderReplicatedPartitions", "UnderMinIsrPartitionCount"),
                            List.of("KafkaDataLogsDiskUsed"),
                            List.of("HeapMemoryAfterGC"),
                            List.of("Cpu*"))),
            new Duty(
                    "AWS::EKS::Cluster",
                    "AWS/EKS",
                    "ClusterName",
                    "/Name",
                    cluster -> true,
                    List.of(
                            List.of("apiserver_request_total_5xx"),
                            List.of("apiserver_request_total_429"),
                            List.of("apiserver_request_duration_seconds*"),
                            List.of("scheduler_pending_pods*", "scheduler_schedule_attempts_unschedulable"))));

    static List<String> types() {
        return ALL.stream().map(Duty::type).toList();
    }

    /** Where nothing of a service is watched here, it may be watched elsewhere. */
    static Answer judge(Resource resource, Evidence evidence) {
        var duty = ALL.stream()
                .filter(one -> one.type().equals(resource.type()))
                .findFirst()
                .orElseThrow();
        if (!duty.concerns().test(resource)) {
            return Answer.notApplicable();
        }
        var watched = duty.watched(resource, evidence);
        var missing = duty.figures().stream()
                .filter(row -> watched.stream().noneMatch(figure -> meets(row, figure)))
                .map(row -> String.join(" or ", row))
                .toList();
        return watched.isEmpty()
                ? Answer.notApplicable()
                : Answer.of(missing.isEmpty(), "nothing watches its " + String.join(", ", missing));
    }

    private List<String> watched(Resource resource, Evidence evidence) {
        Value given = resource.at(name);
        return Watched.all(evidence).stream()
                .filter(one -> one.namespace().equals(namespace) && one.isOf(resource, dimension, given))
                .map(Watched::figure)
                .toList();
    }

    private static boolean meets(List<String> row, String figure) {
        var small = figure.toLowerCase(Locale.ROOT);
        return row.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one ->
                        one.endsWith("*") ? small.startsWith(one.substring(0, one.length() - 1)) : small.equals(one));
    }
}
