package dev.groundwork.review;

import static dev.groundwork.review.Pillar.OPERATIONAL_EXCELLENCE;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is watched exists, and turns red when it should. */
final class AlarmRules {

    /** What runs out: the less of it, the worse. */
    private static final Set<String> RUNS_OUT = Set.of(
            "FreeStorageSpace",
            "FreeableMemory",
            "FreeLocalStorage",
            "BurstBalance",
            "CPUCreditBalance",
            "EBSIOBalance%",
            "EBSByteBalance%",
            "CpuIdle",
            "HealthyHostCount");

    private AlarmRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "OPS-10",
                        ERROR,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::CloudWatch::Alarm",
                        must(
                                "alarm watches a figure that its service publishes",
                                "it never turns red, whatever happens.",
                                "Take metric, dimensions and namespace from the service's documentation."),
                        (alarm, evidence) -> published(alarm)),
                rule(
                        "OPS-11",
                        ERROR,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::CloudWatch::Alarm",
                        must(
                                "alarm watches a database that is there",
                                "it never turns red, whatever happens.",
                                "Set DBInstanceIdentifier to the database's own."),
                        AlarmRules::database),
                rule(
                        "OPS-12",
                        ERROR,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::CloudWatch::Alarm",
                        must(
                                "alarm on what runs out turns red when little is left",
                                "it is red while all is well, and green when it is not.",
                                "Compare with LessThanThreshold."),
                        (alarm, evidence) -> RUNS_OUT.contains(alarm.text("/MetricName", ""))
                                ? Answer.of(
                                        alarm.text("/ComparisonOperator").startsWith("Less"),
                                        alarm.text("/ComparisonOperator") + " " + alarm.text("/MetricName"))
                                : Answer.notApplicable()),
                simple(
                        "OPS-13",
                        WARNING,
                        Pillar.COST,
                        "AWS::Budgets::Budget",
                        must(
                                "budget tells somebody",
                                "nobody learns that it is exceeded.",
                                "Add notifications with subscribers."),
                        budget -> budget.list("/NotificationsWithSubscribers").stream()
                                .anyMatch(
                                        told -> !told.at("/Subscribers").items().isEmpty())),
                simple(
                        "OPS-14",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::RDS::EventSubscription",
                        must("subscription to events is on", "nobody hears of a failover.", "Set Enabled to true."),
                        subscription -> subscription.flag("/Enabled", true)));
    }

    private static Answer published(Resource alarm) {
        var namespace = alarm.text("/Namespace", "");
        if (!namespace.startsWith("AWS/") || alarm.at("/MetricName").isAbsent()) {
            return Answer.notApplicable();
        }
        var dimensions = alarm.list("/Dimensions").stream()
                .map(dimension -> dimension.at("/Name").text())
                .collect(Collectors.toSet());
        return Figures.judge(namespace, alarm.text("/MetricName"), dimensions);
    }

    private static Answer database(Resource alarm, Evidence evidence) {
        var named = alarm.list("/Dimensions").stream()
                .filter(dimension -> dimension.at("/Name").text().equals("DBInstanceIdentifier"))
                .map(dimension -> dimension.at("/Value"))
                .findFirst();
        var databases = evidence.assembly().resources("AWS::RDS::DBInstance");
        if (named.isEmpty() || databases.isEmpty() || !(named.get() instanceof Value.Text name)) {
            return Answer.notApplicable();
        }
        var identifiers = databases.stream()
                .map(database -> database.at("/DBInstanceIdentifier"))
                .toList();
        boolean told = identifiers.stream().allMatch(Value.Text.class::isInstance);
        return told
                ? Answer.of(identifiers.contains(name), "there is no '" + name.text() + "'")
                : Answer.notApplicable();
    }
}
