package dev.groundwork.review;

import static dev.groundwork.review.Pillar.OPERATIONAL_EXCELLENCE;
import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What tells people how things are: logs, alarms, dashboards, budgets, schedules. */
final class OperationRules {

    private static final Set<String> TIME_UNITS = Set.of("DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY", "CUSTOM");

    private OperationRules() {}

    static List<Rule> all() {
        return Stream.concat(logs().stream(), schedules().stream()).toList();
    }

    private static List<Rule> logs() {
        return List.of(
                rule(
                        "OPS-1",
                        WARNING,
                        SECURITY,
                        "AWS::EC2::VPC",
                        must(
                                "network has flow logs",
                                "after an incident nobody can say who talked to whom.",
                                "Add a flow log of the network."),
                        (vpc, evidence) -> Answer.of(
                                !evidence.pointingAt(vpc, "AWS::EC2::FlowLog", "/ResourceId")
                                        .isEmpty(),
                                "it has none")),
                rule(
                        "OPS-2",
                        WARNING,
                        SECURITY,
                        "AWS::EKS::Cluster",
                        must(
                                "cluster logs who asked its control plane for what",
                                "after an intrusion nobody can say what was done.",
                                "Enable the log types audit and authenticator."),
                        (cluster, evidence) -> audited(cluster)),
                rule(
                        "OPS-3",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's brokers write logs",
                                "why a broker fell behind is in its log only.",
                                "Turn on BrokerLogs to CloudWatch Logs, S3 or Firehose."),
                        (cluster, evidence) -> Answer.of(
                                Stream.of("CloudWatchLogs", "S3", "Firehose")
                                        .anyMatch(to ->
                                                cluster.flag("/LoggingInfo/BrokerLogs/" + to + "/Enabled", false)),
                                "they do not")),
                simple(
                        "OPS-4",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::RDS::DBInstance",
                        must(
                                "database's logs leave the machine",
                                "slow queries and locks are found in its log, which RDS keeps for days only.",
                                "Name the logs in EnableCloudwatchLogsExports."),
                        database ->
                                !database.list("/EnableCloudwatchLogsExports").isEmpty()),
                simple(
                        "OPS-5",
                        WARNING,
                        Pillar.COST,
                        "AWS::Logs::LogGroup",
                        must(
                                "log is kept for a limited time",
                                "it grows for ever, and is paid for every month.",
                                "Set RetentionInDays."),
                        log -> !log.at("/RetentionInDays").isAbsent()),
                simple(
                        "OPS-6",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::CloudWatch::Alarm",
                        must("alarm tells somebody", "it turns red and nobody looks.", "Name a topic in AlarmActions."),
                        alarm -> !alarm.at("/AlarmActions").items().isEmpty() && alarm.flag("/ActionsEnabled", true)));
    }

    private static List<Rule> schedules() {
        return List.of(
                rule(
                        "OPS-7",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::Backup::BackupPlan", "AWS::Events::Rule", "AWS::Scheduler::Schedule"),
                        must(
                                "schedule is one that AWS understands",
                                "the plan is refused, and nothing is ever backed up or run.",
                                "Write cron(minutes hours day-of-month month day-of-week year)."),
                        (plan, evidence) -> schedule(plan)),
                rule(
                        "OPS-8",
                        ERROR,
                        Pillar.COST,
                        "AWS::Budgets::Budget",
                        must(
                                "budget is of a period that AWS knows",
                                "the budget is refused, and nobody is warned.",
                                "Set TimeUnit to DAILY, MONTHLY, QUARTERLY or ANNUALLY."),
                        (budget, evidence) -> {
                            var unit = budget.text("/Budget/TimeUnit");
                            return Answer.of(TIME_UNITS.contains(unit), "it is '" + unit + "'");
                        }),
                rule(
                        "OPS-9",
                        ERROR,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::CloudWatch::Dashboard",
                        must(
                                "dashboard's body is JSON",
                                "the dashboard is refused.",
                                "Mend the body, or make it from a dashboard that works."),
                        (dashboard, evidence) -> JsonSyntax.flaw(dashboard.at("/DashboardBody"))
                                .map(Answer::violated)
                                .orElseGet(Answer::holds)));
    }

    private static Answer audited(Resource cluster) {
        var types = EachAt.of(cluster, "/Logging/ClusterLogging/EnabledTypes/*/Type").stream()
                .map(Value::text)
                .toList();
        return Answer.of(types.containsAll(List.of("audit", "authenticator")), "it logs " + types);
    }

    private static Answer schedule(Resource plan) {
        boolean backup = plan.type().equals("AWS::Backup::BackupPlan");
        var expressions = backup
                ? EachAt.of(plan, "/BackupPlan/BackupPlanRule/*/ScheduleExpression")
                : EachAt.of(plan, "/ScheduleExpression");
        if (expressions.isEmpty()) {
            return Answer.notApplicable();
        }
        return expressions.stream()
                .map(Value::text)
                .filter(text -> !Schedules.isOne(text, backup))
                .findFirst()
                .map(text -> Answer.violated("it is '" + text + "'"))
                .orElseGet(Answer::holds);
    }
}
