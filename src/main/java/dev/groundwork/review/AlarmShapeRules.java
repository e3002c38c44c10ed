package dev.groundwork.review;

import static dev.groundwork.review.Pillar.OPERATIONAL_EXCELLENCE;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import dev.groundwork.review.Check.Judgement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An alarm is one that CloudWatch takes and that can turn red. */
final class AlarmShapeRules {

    private static final String ALARM = "AWS::CloudWatch::Alarm";

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmPromQLCriteria.html. */
    private static final String QUERY = "/EvaluationCriteria/PromQLCriteria/Query";

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html, read on 2026-11-21. */
    private static final Set<Integer> SHORT_PERIODS = Set.of(10, 20, 30);

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    private AlarmShapeRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "OPS-15",
                        ERROR,
                        OPERATIONAL_EXCELLENCE,
                        ALARM,
                        must(
                                "alarm is one that CloudWatch takes",
                                "it is refused, and nothing is watched.",
                                "Name metric, statistic and dimensions; keep periods times evaluations within a day."),
                        (alarm, evidence) -> taken(alarm)),
                rule(
                        "OPS-16",
                        ERROR,
                        OPERATIONAL_EXCELLENCE,
                        ALARM,
                        must(
                                "alarm's threshold can be crossed, and is not always",
                                "it never turns red, or never green.",
                                "Take a threshold within what the figure can be."),
                        (alarm, evidence) -> AlarmLevel.crossed(alarm)),
                new Rule(
                        "OPS-17",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        List.of(ALARM),
                        must(
                                "alarm watches what no other alarm watches in the same way",
                                "what it was meant to watch is watched by nobody.",
                                "Correct its dimensions, or delete one of the two."),
                        AlarmShapeRules::alone));
    }

    private static Answer taken(Resource alarm) {
        if (!alarm.at(QUERY).isAbsent()) {
            return queried(alarm);
        }
        var metrics = alarm.list("/Metrics");
        var missing = missing(alarm, metrics.isEmpty());
        if (!missing.isEmpty()) {
            return Answer.violated(missing);
        }
        return named(alarm, metrics);
    }

    private static Answer named(Resource alarm, List<Value> metrics) {
        var band = alarm.text("/ThresholdMetricId", "");
        if (!metrics.isEmpty()
                && metrics.stream()
                                .filter(metric -> !metric.at("/Id").text().equals(band))
                                .filter(metric -> metric.at("/ReturnData").flag(true))
                                .count()
                        != 1) {
            return Answer.violated("not one of its figures is the one that counts");
        }
        if (alarm.list("/Dimensions").stream()
                .anyMatch(one -> one.at("/Name").isAbsent() || one.at("/Value").isAbsent())) {
            return Answer.violated("a dimension lacks its name or value");
        }
        for (var metric : metrics) {
            if (metric.at("/Expression").isAbsent() && metric.at("/MetricStat").isAbsent()) {
                return Answer.violated("one of its figures is none");
            }
        }
        return lasting(alarm, metrics);
    }

    /** Where a query in PromQL says what to compare with what, how often it is asked is all that is left. */
    private static Answer queried(Resource alarm) {
        int seconds = alarm.number("/EvaluationInterval", MINUTE).intValue();
        return Answer.of(seconds >= 10 && seconds <= HOUR, "it is evaluated every " + seconds + " seconds");
    }

    private static String missing(Resource alarm, boolean isPlain) {
        if (isPlain
                && (alarm.at("/MetricName").isAbsent() || alarm.at("/Namespace").isAbsent())) {
            return "it names no figure";
        }
        if (isPlain
                && alarm.at("/Statistic").isAbsent()
                        == alarm.at("/ExtendedStatistic").isAbsent()) {
            return "expected one statistic, got none or two";
        }
        if (alarm.at("/Threshold").isAbsent() && alarm.at("/ThresholdMetricId").isAbsent()) {
            return "it has no threshold";
        }
        return alarm.at("/ComparisonOperator").isAbsent() ? "it does not say how to compare" : "";
    }

    private static Answer lasting(Resource alarm, List<Value> metrics) {
        int times = alarm.number("/EvaluationPeriods", 0).intValue();
        if (times < 1) {
            return Answer.violated("it is evaluated " + times + " times");
        }
        var periods = metrics.isEmpty()
                ? List.of(alarm.at("/Period"))
                : metrics.stream()
                        .map(metric -> metric.at("/Period").isAbsent()
                                ? metric.at("/MetricStat/Period")
                                : metric.at("/Period"))
                        .filter(period -> !period.isAbsent())
                        .toList();
        for (var period : periods) {
            int seconds = period.number(0).intValue();
            boolean known = SHORT_PERIODS.contains(seconds) || (seconds >= MINUTE && seconds % MINUTE == 0);
            long most = seconds >= HOUR ? 7L * DAY : DAY;
            if (!known || (long) seconds * times > most) {
                return Answer.violated(times + " periods of " + seconds + " seconds");
            }
        }
        return Answer.holds();
    }

    /** Looked at all at once: each with each would take the square of their number. */
    private static List<Judgement> alone(Evidence evidence) {
        var alarms = evidence.assembly().resources(ALARM);
        var same = alarms.stream().collect(Collectors.groupingBy(AlarmShapeRules::said));
        return same.values().stream()
                .flatMap(group -> group.stream()
                        .map(alarm -> new Judgement(
                                Place.of(alarm),
                                Answer.of(group.size() == 1, "it does what " + other(group, alarm) + " does"))))
                .toList();
    }

    private static String other(List<Resource> group, Resource alarm) {
        return group.stream()
                .filter(one -> !one.equals(alarm))
                .map(Resource::logicalId)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static String said(Resource alarm) {
        var parts = new StringBuilder();
        for (var pointer : List.of(
                "/Namespace",
                "/MetricName",
                "/Dimensions",
                "/Metrics",
                QUERY,
                "/Statistic",
                "/ExtendedStatistic",
                "/Threshold",
                "/ComparisonOperator",
                "/EvaluationPeriods",
                "/Period")) {
            var written = alarm.written(pointer);
            parts.append(written.isAbsent() ? "" : written.json()).append('\n');
        }
        return parts.toString().strip();
    }
}
