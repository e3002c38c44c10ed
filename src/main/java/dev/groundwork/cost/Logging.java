package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The charges of watching: alarms, metrics, and logs, also those in a group that a service makes for itself. */
final class Logging {

    private static final String WATCH = "AmazonCloudWatch";
    private static final String IDENTITY = "log group ";

    private Logging() {}

    static List<Charge> group(Resource group, CloudAssembly assembly) {
        boolean flows =
                !assembly.referrers(group, "AWS::EC2::FlowLog", "/LogGroupName").isEmpty();
        var identity = group.at("/LogGroupName") instanceof Value.Text name ? IDENTITY + name.text() : "";
        var intake = switch (group.text("/LogGroupClass", "STANDARD")) {
            case "STANDARD" ->
                flows
                        ? Charge.assumed("flow logs taken in, GB", WATCH, "VendedLog-Bytes", "flow-logs")
                        : Charge.assumed("logs taken in, GB", WATCH, "DataProcessing-Bytes", "logs");
            case "INFREQUENT_ACCESS" -> Charge.assumed("logs taken in, GB", WATCH, "DataProcessingIA-Bytes", "logs");
            default -> throw new NotPricedException("no rule for log class " + group.text("/LogGroupClass"));
        };
        var kept = Charge.assumed("logs kept, GB", WATCH, "TimedStorage-ByteHrs", "logs-kept");
        return List.of(intake.once(identity), kept.once(identity));
    }

    static List<Charge> flows(Resource log, CloudAssembly assembly) {
        var target = log.text("/LogDestinationType", "cloud-watch-logs");
        if (!target.equals("cloud-watch-logs")) {
            throw new NotPricedException("no rule for flow logs outside CloudWatch, as to " + target);
        }
        return List.of();
    }

    static List<Charge> controlPlane(Resource cluster, CloudAssembly assembly) {
        boolean asked = !cluster.list("/Logging/ClusterLogging/EnabledTypes").isEmpty();
        return asked ? written("/aws/eks/" + name(cluster, "/Name") + "/cluster") : List.of();
    }

    static List<Charge> database(Resource database, CloudAssembly assembly) {
        var charges = new ArrayList<Charge>();
        for (var export : database.list("/EnableCloudwatchLogsExports")) {
            var folder = "/aws/rds/instance/" + name(database, "/DBInstanceIdentifier") + "/";
            charges.addAll(written(folder + export.text()));
        }
        return charges;
    }

    static List<Charge> function(Resource function, CloudAssembly assembly) {
        return function.at("/LoggingConfig/LogGroup").isAbsent()
                ? written("/aws/lambda/" + name(function, "/FunctionName"))
                : List.of();
    }

    static List<Charge> enhancedMonitoring(Resource database, CloudAssembly assembly) {
        return database.number("/MonitoringInterval", 0).signum() == 0
                ? List.of()
                : List.of(
                        Charge.assumed("Enhanced Monitoring, GB", WATCH, "DataProcessing-Bytes", "enhanced-monitoring"),
                        Charge.assumed("Enhanced Monitoring kept, GB", WATCH, "TimedStorage-ByteHrs", "logs-kept")
                                .once("RDSOSMetrics")
                                .noting("all databases share the group RDSOSMetrics"));
    }

    /** An alarm, and the metric under it where it is one that somebody publishes: each is paid once. */
    static List<Charge> alarm(Resource alarm, CloudAssembly assembly) {
        if (!alarm.at("/EvaluationCriteria").isAbsent()) {
            throw new NotPricedException("no source has the price of an alarm on a PromQL query");
        }
        if (!alarm.at("/Metrics").isAbsent()) {
            // A query is charged once for each metric that it finds, and no template tells how many those are.
            return List.of(Charge.assumed("alarm of a query", WATCH, "CW:AlarmMonitorUsage", "queried-metrics"));
        }
        boolean fast = alarm.number("/Period", 60).compareTo(BigDecimal.valueOf(60)) < 0;
        var charges = new ArrayList<Charge>();
        charges.add(
                fast
                        ? Charge.fixed("alarm, high resolution", WATCH, "CW:HighResAlarmMonitorUsage", 1)
                        : Charge.fixed("alarm", WATCH, "CW:AlarmMonitorUsage", 1));
        var namespace = alarm.at("/Namespace");
        if (namespace instanceof Value.Text text && !text.text().startsWith("AWS/")) {
            var metric = text.text() + " " + alarm.at("/MetricName").json();
            charges.add(customMetric(metric + alarm.at("/Dimensions").json()));
        }
        return charges;
    }

    /** Who tracks a target has the alarms that do it made. */
    static List<Charge> scaling(Resource policy, CloudAssembly assembly) {
        return policy.text("/PolicyType", "TargetTrackingScaling").equals("TargetTrackingScaling")
                ? List.of(Charge.fixed("alarms of the scaling policy", WATCH, "CW:AlarmMonitorUsage", 2)
                        .noting("target tracking is taken to make two alarms"))
                : List.of();
    }

    static List<Charge> parameter(Resource parameter, CloudAssembly assembly) {
        if (!parameter.text("/Tier", "Standard").equals("Standard")) {
            throw new NotPricedException("no source has prices of advanced parameters");
        }
        return List.of();
    }

    static List<Charge> filter(Resource filter, CloudAssembly assembly) {
        return filter.list("/MetricTransformations").stream()
                .map(metric -> customMetric(metric.at("/MetricNamespace").text() + " "
                        + metric.at("/MetricName").json() + "[]"))
                .toList();
    }

    private static Charge customMetric(String identity) {
        return Charge.fixed("custom metric", WATCH, "CW:MetricMonitorUsage", 1).once("metric " + identity);
    }

    /** A group that the assembly declares is paid for once, whether it or what writes to it comes first. */
    private static List<Charge> written(String name) {
        var identity = name.contains("*") ? "" : IDENTITY + name;
        return List.of(
                Charge.assumed("logs taken in, GB", WATCH, "DataProcessing-Bytes", "logs")
                        .once(identity),
                Charge.assumed("logs kept, GB", WATCH, "TimedStorage-ByteHrs", "logs-kept")
                        .once(identity));
    }

    /** A name that AWS chooses is that of no declared group. */
    private static String name(Resource resource, String pointer) {
        return resource.at(pointer) instanceof Value.Text name ? name.text() : "*";
    }
}
