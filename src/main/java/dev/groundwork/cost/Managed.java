package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The charges of managed services whose properties decide much: clusters, brokers, databases, endpoints, logs. */
final class Managed {

    private static final String RDS = "AmazonRDS";
    private static final String WATCH = "AmazonCloudWatch";
    private static final BigDecimal LARGE = BigDecimal.valueOf(400);

    private Managed() {}

    static List<Charge> cluster(Resource cluster, CloudAssembly assembly) {
        if (cluster.flag("/ComputeConfig/Enabled", false)) {
            throw new NotPricedException("EKS Auto Mode adds a fee per instance that the template does not tell");
        }
        if (!cluster.text("/ControlPlaneScalingConfig/Tier", "standard").equals("standard")) {
            throw new NotPricedException("no rule for a provisioned control plane");
        }
        return List.of(Charge.hourly("cluster", "AmazonEKS", "AmazonEKS-Hours:perCluster", BigDecimal.ONE)
                .noting("the version is taken to be in standard support"));
    }

    static List<Charge> brokers(Resource cluster, CloudAssembly assembly) {
        var type = cluster.text("/BrokerNodeGroupInfo/InstanceType");
        if (!type.startsWith("kafka.")) {
            throw new NotPricedException("no rule for brokers of type " + type);
        }
        if (!cluster.text("/EnhancedMonitoring", "DEFAULT").equals("DEFAULT")) {
            throw new NotPricedException("no rule for monitoring beyond DEFAULT");
        }
        if (!cluster.text("/StorageMode", "LOCAL").equals("LOCAL")) {
            throw new NotPricedException("no rule for tiered storage");
        }
        var disk = cluster.at("/BrokerNodeGroupInfo/StorageInfo/EBSStorageInfo");
        if (disk.at("/ProvisionedThroughput/Enabled").flag(false)) {
            throw new NotPricedException("no rule for provisioned throughput");
        }
        var count = cluster.number("/NumberOfBrokerNodes");
        return List.of(
                Charge.hourly("broker " + type, "AmazonMSK", "K" + type.substring(1), count),
                Charge.fixed(
                        "broker storage",
                        "AmazonMSK",
                        "Kafka.Storage.GP2",
                        count.multiply(disk.at("/VolumeSize").number())));
    }

    private static void refuseOtherDatabases(Resource database) {
        if (!database.text("/Engine").equals("postgres")
                || !database.at("/DBClusterIdentifier").isAbsent()) {
            throw new NotPricedException("expected PostgreSQL outside a cluster, got " + database.text("/Engine"));
        }
        if (!database.text("/StorageType", "gp2").equals("gp3")) {
            throw new NotPricedException("no rule for storage other than gp3");
        }
        if (database.number("/PerformanceInsightsRetentionPeriod", 7).compareTo(BigDecimal.valueOf(7)) > 0
                || database.text("/DatabaseInsightsMode", "standard").equals("advanced")) {
            throw new NotPricedException("no rule for insights kept beyond seven days");
        }
    }

    static List<Charge> database(Resource database, CloudAssembly assembly) {
        refuseOtherDatabases(database);
        boolean doubled = database.flag("/MultiAZ", false);
        var zones = doubled ? "Multi-AZ" : "Single-AZ";
        var type = database.text("/DBInstanceClass");
        var size = database.number("/AllocatedStorage");
        var charges = new ArrayList<Charge>();
        charges.add(Charge.hourly(
                "instance " + type + ", " + zones,
                RDS,
                (doubled ? "Multi-AZUsage:" : "InstanceUsage:") + PriceKey.databaseClass(type)
                        + "@CreateDBInstance:0014",
                BigDecimal.ONE));
        var prefix = doubled ? "RDS:Multi-AZ-GP3-" : "RDS:GP3-";
        charges.add(Charge.fixed("storage gp3, " + zones, RDS, prefix + "Storage", size));
        excess(charges, "IOPS", prefix + "PIOPS", database.at("/Iops"), size.compareTo(LARGE) < 0 ? 3000 : 12000);
        excess(
                charges,
                "throughput",
                prefix + "Throughput",
                database.at("/StorageThroughput"),
                size.compareTo(LARGE) < 0 ? 125 : 500);
        return charges;
    }

    private static void excess(List<Charge> charges, String name, String usage, Value ordered, long baseline) {
        var more = ordered.number(baseline).subtract(BigDecimal.valueOf(baseline));
        if (more.signum() > 0) {
            charges.add(Charge.fixed("gp3 " + name + " above " + baseline, RDS, usage, more));
        }
    }

    static List<Charge> enhancedMonitoring(Resource database, CloudAssembly assembly) {
        return database.number("/MonitoringInterval", 0).signum() == 0
                ? List.of()
                : List.of(Charge.assumed(
                        "Enhanced Monitoring, GB", WATCH, "DataProcessing-Bytes", "enhanced-monitoring"));
    }

    static List<Charge> endpoint(Resource endpoint, CloudAssembly assembly) {
        return switch (endpoint.text("/VpcEndpointType", "Gateway")) {
            case "Gateway" -> List.of();
            case "Interface" ->
                List.of(
                        Charge.hourly(
                                "interface endpoint",
                                "AmazonVPC",
                                "VpcEndpoint-Hours",
                                BigDecimal.valueOf(endpoint.list("/SubnetIds").size())),
                        Charge.assumed(
                                "interface endpoint data, GB", "AmazonVPC", "VpcEndpoint-Bytes", "endpoint-data"));
            default ->
                throw new NotPricedException("no rule for endpoints of type " + endpoint.text("/VpcEndpointType"));
        };
    }

    /** A query is charged once for each metric that it finds, and no template tells how many those are. */
    static List<Charge> alarm(Resource alarm, CloudAssembly assembly) {
        if (alarm.at("/Metrics").isAbsent()) {
            return List.of(Charge.fixed("alarm", WATCH, "CW:AlarmMonitorUsage", BigDecimal.ONE));
        }
        return List.of(Charge.assumed("alarm of a query", WATCH, "CW:AlarmMonitorUsage", "queried-metrics"));
    }

    static List<Charge> ingestion(Resource group, CloudAssembly assembly) {
        if (!group.text("/LogGroupClass", "STANDARD").equals("STANDARD")) {
            throw new NotPricedException("no rule for log class " + group.text("/LogGroupClass"));
        }
        boolean flows =
                !assembly.referrers(group, "AWS::EC2::FlowLog", "/LogGroupName").isEmpty();
        return List.of(
                flows
                        ? Charge.assumed("flow logs taken in, GB", WATCH, "VendedLog-Bytes", "flow-logs")
                        : Charge.assumed("logs taken in, GB", WATCH, "DataProcessing-Bytes", "logs"),
                Charge.assumed("logs kept, GB", WATCH, "TimedStorage-ByteHrs", "logs-kept"));
    }

    static List<Charge> flowLog(Resource log, CloudAssembly assembly) {
        if (log.text("/LogDestinationType", "cloud-watch-logs").equals("cloud-watch-logs")) {
            return List.of();
        }
        throw new NotPricedException("no rule for flow logs outside CloudWatch");
    }

    static List<Charge> balancer(Resource balancer, CloudAssembly assembly) {
        var kind = Map.of("application", "Application", "network", "Network")
                .getOrDefault(balancer.text("/Type", "application"), "");
        if (kind.isEmpty()) {
            throw new NotPricedException("no rule for a load balancer of type " + balancer.text("/Type"));
        }
        if (balancer.text("/Scheme", "internet-facing").equals("internet-facing")) {
            throw new NotPricedException("no rule for the public addresses of a load balancer");
        }
        return List.of(
                Charge.hourly("load balancer", "AWSELB", "LoadBalancerUsage@LoadBalancing:" + kind, BigDecimal.ONE),
                Charge.assumed(
                        "load balancer capacity, hours", "AWSELB", "LCUUsage@LoadBalancing:" + kind, "balancer"));
    }
}
