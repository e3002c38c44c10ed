package dev.groundwork.cost;

import static dev.groundwork.cost.ItemName.read;
import static dev.groundwork.cost.PriceRule.Listing.NOWHERE;
import static dev.groundwork.cost.PriceRule.price;
import static dev.groundwork.cost.TierScale.steps;

import dev.groundwork.cost.PriceRule.Clause;
import java.util.List;
import java.util.stream.Stream;

/**
 * What other platforms run on: functions, tables, containers, caches, streams, interfaces, guards.
 *
 * <p>No source shows these products as the price list has them, so their usage types are unproven and no refresh looks for
 * them; their figures stay those of the seed file, with its dates.
 */
final class ServerlessPrices {

    private static final String LAMBDA = "AWSLambda";
    private static final String DYNAMO = "AmazonDynamoDB";
    private static final String EFS = "AmazonEFS";
    private static final String KINESIS = "AmazonKinesis";
    private static final String GATEWAY = "AmazonApiGateway";
    private static final String ECS = "AmazonECS";
    private static final String CACHE = "AmazonElastiCache";
    private static final String CA = "AWSCertificateManager";

    private static final List<PriceRule> RUNNING = List.of(
            of(LAMBDA, "Request", "Requests", "requests", "request"),
            of(LAMBDA, "Request-ARM", "Requests", "requests, Arm", "request"),
            first("6000000000", LAMBDA, "Lambda-GB-Second", "GB-Second", "duration, first 6 billion GB-seconds"),
            first(
                    "7500000000",
                    LAMBDA,
                    "Lambda-GB-Second-ARM",
                    "GB-Second",
                    "duration, Arm, first 7.5 billion GB-seconds"),
            of(LAMBDA, "Lambda-Provisioned-Concurrency", "GB-Second", "provisioned concurrency", "GB-second"),
            of(LAMBDA, "Lambda-Provisioned-Concurrency-ARM", "GB-Second", "provisioned concurrency, Arm", "GB-second"),
            of(ECS, "Fargate-vCPU-Hours:perCPU", "hours", "Fargate vCPU", "vCPU-hour"),
            of(ECS, "Fargate-GB-Hours", "hours", "Fargate memory", "GB-hour"),
            of(ECS, "Fargate-ARM-vCPU-Hours:perCPU", "hours", "Fargate vCPU, Arm", "vCPU-hour"),
            of(ECS, "Fargate-ARM-GB-Hours", "hours", "Fargate memory, Arm", "GB-hour"),
            of(
                    ECS,
                    "Fargate-EphemeralStorage-GB-Hours",
                    "GB-Hours",
                    "Fargate ephemeral storage above 20 GB",
                    "GB-hour"),
            of(CACHE, "NodeUsage:cache.{type}@Redis", "Hrs", "Redis cache.{type} on-demand", "hour"),
            of(CACHE, "NodeUsage:cache.{type}@Memcached", "Hrs", "Memcached cache.{type} on-demand", "hour"),
            of(CACHE, "BackupUsage", "GB-Mo", "backup storage", "GB-month"));

    private static final List<PriceRule> KEEPING = List.of(
            of("AmazonECR", "TimedStorage-ByteHrs", "GB-Mo", "storage in private repositories", "GB-month"),
            of(DYNAMO, "ReadRequestUnits", "ReadRequestUnits", "on-demand read request unit", "unit"),
            of(DYNAMO, "WriteRequestUnits", "WriteRequestUnits", "on-demand write request unit", "unit"),
            of(DYNAMO, "ReadCapacityUnit-Hrs", "ReadCapacityUnit-Hrs", "provisioned read capacity unit", "unit-hour"),
            of(
                    DYNAMO,
                    "WriteCapacityUnit-Hrs",
                    "WriteCapacityUnit-Hrs",
                    "provisioned write capacity unit",
                    "unit-hour"),
            of(DYNAMO, "TimedStorage-ByteHrs", "GB-Mo", "storage beyond the free amount", "GB-month"),
            of(DYNAMO, "TimedPITRStorage-ByteHrs", "GB-Mo", "continuous backup", "GB-month"),
            of(EFS, "TimedStorage-ByteHrs", "GB-Mo", "standard storage", "GB-month"),
            of(EFS, "TimedStorage-Z-ByteHrs", "GB-Mo", "one zone storage", "GB-month"),
            of(EFS, "ProvisionedTP-MiBpsHrs", "MiBps-Mo", "provisioned throughput", "MiBps-month"),
            of(EFS, "ETDataAccess-Bytes@Read", "GB", "elastic throughput, read", "GB"),
            of(EFS, "ETDataAccess-Bytes@Write", "GB", "elastic throughput, written", "GB"));

    private static final List<PriceRule> MOVING = List.of(
            of(KINESIS, "Storage-ShardHour", "Hrs", "shard", "hour"),
            of(KINESIS, "PutRequestPayloadUnits", "Units", "payload unit", "unit"),
            of(KINESIS, "OnDemand-StreamHour", "Hrs", "on-demand stream", "hour"),
            of(KINESIS, "OnDemand-BilledIncomingBytes", "GB", "on-demand data in", "GB"),
            of(KINESIS, "OnDemand-BilledOutgoingBytes", "GB", "on-demand data out", "GB"),
            of("AmazonSNS", "Requests-Tier1", "Requests", "request", "request"),
            of("AWSQueueService", "Requests-Tier1", "Requests", "standard request", "request"),
            of("AWSQueueService", "Requests-FIFO-Tier1", "Requests", "FIFO request", "request"),
            of("AmazonStates", "StateTransition", "StateTransitions", "state transition", "transition"),
            price(
                    GATEWAY,
                    "ApiGatewayRequest",
                    "Requests",
                    NOWHERE,
                    steps("0", "333000000").andMore(),
                    read(GATEWAY, "REST API call, first 333 million", "call")),
            price(
                    GATEWAY,
                    "ApiGatewayHttpRequest",
                    "Requests",
                    NOWHERE,
                    steps("0", "300000000").andMore(),
                    read(GATEWAY, "HTTP API call, first 300 million", "call")),
            price(
                    GATEWAY,
                    "ApiGatewayMessage",
                    "Messages",
                    NOWHERE,
                    steps("0", "1000000000").andMore(),
                    read(GATEWAY, "WebSocket message, first billion", "message")));

    private static final List<PriceRule> GUARDING = List.of(
            of("awswaf", "WebACLV2", "Month", "web ACL", "month"),
            of("awswaf", "RuleV2", "Month", "rule", "month"),
            of("awswaf", "RequestV2-Tier1", "Requests", "request", "request"),
            price(
                    "AWSConfig",
                    "ConfigRuleEvaluations",
                    "Evaluations",
                    NOWHERE,
                    steps("0", "100000").andMore(),
                    read("AWSConfig", "rule evaluation, first 100,000", "evaluation")),
            of(
                    "AWSConfig",
                    "ConfigurationItemRecordedDaily",
                    "ConfigurationItems",
                    "configuration item, recorded daily",
                    "item"),
            of("AWSCloudTrail", "PaidEventsRecorded", "Events", "management event of a further trail", "event"),
            of("AWSCloudTrail", "DataEventsRecorded", "Events", "data event", "event"),
            of("AmazonGuardDuty", "PaidEventsAnalyzed", "Events", "CloudTrail event", "event"),
            price(
                    "AmazonGuardDuty",
                    "PaidEventsAnalyzed-Bytes",
                    "GB",
                    NOWHERE,
                    steps("0", "500").andMore(),
                    read("AmazonGuardDuty", "flow and DNS logs, first 500 GB", "GB")),
            of(CA, "PrivateCA", "Month", "private CA, general purpose", "month"),
            of(CA, "PrivateCA@ShortLived", "Month", "private CA, short-lived certificates", "month"),
            of("AmazonVPC", "TransitGateway-Hours@TransitGatewayVPN", "Hrs", "transit gateway VPN attachment", "hour"),
            of("AmazonVPC", "VpcLattice-Service-Hours", "Hrs", "VPC Lattice service", "hour"),
            of("AmazonVPC", "VpcLattice-Service-Bytes", "GB", "VPC Lattice data", "GB"));

    static final List<PriceRule> ALL = Stream.of(RUNNING, KEEPING, MOVING, GUARDING, caches())
            .flatMap(List::stream)
            .toList();

    private ServerlessPrices() {}

    private static PriceRule of(String offer, String usage, String unit, String item, String seedUnit) {
        return price(offer, usage, unit, NOWHERE, read(offer, item, seedUnit));
    }

    private static PriceRule first(String end, String offer, String usage, String unit, String item) {
        Clause scale = steps("0", end).andMore();
        return price(offer, usage, unit, NOWHERE, scale, read(offer, item, "GB-second"));
    }

    private static List<PriceRule> caches() {
        return Stream.of("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237")
                .map(size ->
                        of(GATEWAY, "ApiGatewayCacheUsage:" + size + "GB", "Hrs", "cache of " + size + " GB", "hour"))
                .toList();
    }
}
