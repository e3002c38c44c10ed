package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The charges of what runs without machines of one's own: functions, tables, containers, streams, interfaces, guards. */
final class Serverless {

    private static final String LAMBDA = "AWSLambda";
    private static final String DYNAMO = "AmazonDynamoDB";
    private static final String ECS = "AmazonECS";
    private static final String EFS = "AmazonEFS";
    private static final String GATEWAY = "AmazonApiGateway";
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final long SECONDS = 730L * 3600;

    /** Groups of rules that AWS charges beyond the rule itself. */
    private static final Set<String> CHARGED_RULES =
            Set.of("AWSManagedRulesBotControlRuleSet", "AWSManagedRulesATPRuleSet", "AWSManagedRulesACFPRuleSet");

    private Serverless() {}

    static List<Charge> function(Resource function, CloudAssembly assembly) {
        if (function.number("/EphemeralStorage/Size", 512).compareTo(BigDecimal.valueOf(512)) > 0) {
            throw new NotPricedException("no rule for ephemeral storage of functions");
        }
        var arm = arm(function) ? "-ARM" : "";
        return List.of(
                Charge.assumed("calls", LAMBDA, "Request" + arm, "function-calls"),
                Charge.assumed("run, GB-seconds", LAMBDA, "Lambda-GB-Second" + arm, "function-seconds")
                        .times(gigabytes(function)));
    }

    static List<Charge> concurrency(Resource alias, CloudAssembly assembly) {
        var count = alias.number("/ProvisionedConcurrencyConfig/ProvisionedConcurrentExecutions", 0);
        if (count.signum() == 0) {
            return List.of();
        }
        var function = alias.follow("/FunctionName")
                .orElseThrow(() -> new NotPricedException("no function of this assembly gives the memory"));
        var arm = arm(function) ? "-ARM" : "";
        var seconds = count.multiply(gigabytes(function)).multiply(BigDecimal.valueOf(SECONDS));
        return List.of(
                Charge.fixed("provisioned concurrency", LAMBDA, "Lambda-Provisioned-Concurrency" + arm, seconds));
    }

    private static boolean arm(Resource function) {
        return function.list("/Architectures").contains(new Value.Text("arm64"));
    }

    private static BigDecimal gigabytes(Resource function) {
        return function.number("/MemorySize", 128).divide(KIBI);
    }

    static List<Charge> table(Resource table, CloudAssembly assembly) {
        var charges = new ArrayList<Charge>();
        charges.add(Charge.assumed("table, GB", DYNAMO, "TimedStorage-ByteHrs", "table-kept"));
        if (table.flag("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", false)) {
            charges.add(Charge.assumed("continuous backup, GB", DYNAMO, "TimedPITRStorage-ByteHrs", "table-kept"));
        }
        if (table.text("/BillingMode", "PROVISIONED").equals("PAY_PER_REQUEST")) {
            charges.add(Charge.assumed("reads", DYNAMO, "ReadRequestUnits", "table-reads"));
            charges.add(Charge.assumed("writes", DYNAMO, "WriteRequestUnits", "table-writes"));
        } else {
            charges.addAll(capacity("table", table.at("/ProvisionedThroughput")));
            table.list("/GlobalSecondaryIndexes")
                    .forEach(index -> charges.addAll(capacity("index", index.at("/ProvisionedThroughput"))));
        }
        return charges;
    }

    private static List<Charge> capacity(String name, Value units) {
        return List.of(
                Charge.hourly(
                        name + " read capacity",
                        DYNAMO,
                        "ReadCapacityUnit-Hrs",
                        units.at("/ReadCapacityUnits").number()),
                Charge.hourly(
                        name + " write capacity",
                        DYNAMO,
                        "WriteCapacityUnit-Hrs",
                        units.at("/WriteCapacityUnits").number()));
    }

    /** Tasks on machines of one's own cost what those cost. */
    static List<Charge> service(Resource service, CloudAssembly assembly) {
        if (!service.at("/CapacityProviderStrategy").isAbsent()) {
            throw new NotPricedException("capacity providers decide where the tasks run");
        }
        if (!service.text("/LaunchType", "EC2").equals("FARGATE")) {
            return List.of();
        }
        var task = service.follow("/TaskDefinition")
                .orElseThrow(() -> new NotPricedException("no task definition of this assembly gives the size"));
        var count = service.number("/DesiredCount", 1);
        var arm = task.text("/RuntimePlatform/CpuArchitecture", "X86_64").equals("ARM64") ? "Fargate-ARM-" : "Fargate-";
        var charges = new ArrayList<Charge>();
        charges.add(Charge.hourly(
                "vCPUs of tasks",
                ECS,
                arm + "vCPU-Hours:perCPU",
                count.multiply(task.number("/Cpu").divide(KIBI))));
        charges.add(Charge.hourly(
                "memory of tasks, GB",
                ECS,
                arm + "GB-Hours",
                count.multiply(task.number("/Memory").divide(KIBI))));
        var disk = task.number("/EphemeralStorage/SizeInGiB", 20).subtract(BigDecimal.valueOf(20));
        if (disk.signum() > 0) {
            charges.add(Charge.hourly(
                    "disk of tasks above 20 GB", ECS, "Fargate-EphemeralStorage-GB-Hours", count.multiply(disk)));
        }
        return charges;
    }

    static List<Charge> files(Resource files, CloudAssembly assembly) {
        var kept = files.at("/AvailabilityZoneName").isAbsent() ? "TimedStorage-ByteHrs" : "TimedStorage-Z-ByteHrs";
        var charges = new ArrayList<Charge>();
        charges.add(Charge.assumed("files, GB", EFS, kept, "files-kept"));
        switch (files.text("/ThroughputMode", "bursting")) {
            case "bursting" -> {}
            case "provisioned" ->
                charges.add(Charge.fixed(
                        "provisioned throughput",
                        EFS,
                        "ProvisionedTP-MiBpsHrs",
                        files.number("/ProvisionedThroughputInMibps")));
            default -> {
                charges.add(Charge.assumed("read, GB", EFS, "ETDataAccess-Bytes@Read", "files-moved"));
                charges.add(Charge.assumed("written, GB", EFS, "ETDataAccess-Bytes@Write", "files-moved"));
            }
        }
        return charges;
    }

    static List<Charge> stream(Resource stream, CloudAssembly assembly) {
        var offer = "AmazonKinesis";
        if (stream.text("/StreamModeDetails/StreamMode", "PROVISIONED").equals("ON_DEMAND")) {
            return List.of(
                    Charge.hourly("stream", offer, "OnDemand-StreamHour", 1),
                    Charge.assumed("data in, GB", offer, "OnDemand-BilledIncomingBytes", "stream-data"),
                    Charge.assumed("data out, GB", offer, "OnDemand-BilledOutgoingBytes", "stream-data"));
        }
        return List.of(
                Charge.hourly("shards", offer, "Storage-ShardHour", stream.number("/ShardCount", 1)),
                Charge.assumed("payload units", offer, "PutRequestPayloadUnits", "stream-units"));
    }

    static List<Charge> stage(Resource stage, CloudAssembly assembly) {
        if (!stage.flag("/CacheClusterEnabled", false)) {
            return List.of();
        }
        var size = stage.text("/CacheClusterSize", "0.5");
        return List.of(Charge.hourly("cache of " + size + " GB", GATEWAY, "ApiGatewayCacheUsage:" + size + "GB", 1));
    }

    static List<Charge> api(Resource api, CloudAssembly assembly) {
        return api.text("/ProtocolType", "HTTP").equals("WEBSOCKET")
                ? List.of(Charge.assumed("messages", GATEWAY, "ApiGatewayMessage", "api-calls"))
                : List.of(Charge.assumed("calls", GATEWAY, "ApiGatewayHttpRequest", "api-calls"));
    }

    static List<Charge> queue(Resource queue, CloudAssembly assembly) {
        var usage = queue.flag("/FifoQueue", false) ? "Requests-FIFO-Tier1" : "Requests-Tier1";
        return List.of(Charge.assumed("requests", "AWSQueueService", usage, "messages"));
    }

    static List<Charge> states(Resource machine, CloudAssembly assembly) {
        if (machine.text("/StateMachineType", "STANDARD").equals("EXPRESS")) {
            throw new NotPricedException("no source has prices of express workflows");
        }
        return List.of(Charge.assumed("transitions", "AmazonStates", "StateTransition", "transitions"));
    }

    static List<Charge> accessList(Resource list, CloudAssembly assembly) {
        if (!list.text("/Scope").equals("REGIONAL")) {
            throw new NotPricedException("no source has prices of access lists of CloudFront");
        }
        var rules = list.list("/Rules");
        for (var rule : rules) {
            var group = rule.at("/Statement/ManagedRuleGroupStatement/Name");
            if (group instanceof Value.Text name && CHARGED_RULES.contains(name.text())) {
                throw new NotPricedException("no rule for the fee of " + name.text());
            }
        }
        return List.of(
                Charge.fixed("access list", "awswaf", "WebACLV2", 1),
                Charge.fixed("rules", "awswaf", "RuleV2", rules.size()),
                Charge.assumed("requests", "awswaf", "RequestV2-Tier1", "web-requests"));
    }

    static List<Charge> authority(Resource authority, CloudAssembly assembly) {
        boolean brief = authority.text("/UsageMode", "GENERAL_PURPOSE").equals("SHORT_LIVED_CERTIFICATE");
        return List.of(Charge.fixed(
                "private authority", "AWSCertificateManager", brief ? "PrivateCA@ShortLived" : "PrivateCA", 1));
    }

    static List<Charge> recorder(Resource recorder, CloudAssembly assembly) {
        if (!recorder.text("/RecordingMode/RecordingFrequency", "CONTINUOUS").equals("DAILY")) {
            throw new NotPricedException("no source has the price of items that are recorded continuously");
        }
        return List.of(
                Charge.assumed("items recorded", "AWSConfig", "ConfigurationItemRecordedDaily", "configuration-items"));
    }
}
