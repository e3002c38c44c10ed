package dev.groundwork.review;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A figure that an alarm watches, and by what it is told apart; a query that names no place watches all of them. */
record Watched(
        Resource alarm, String namespace, String figure, String statistic, Map<String, Value> by, boolean isQuery) {

    static final String ALARM = "AWS::CloudWatch::Alarm";

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html. */
    private static final Pattern QUERY = Pattern.compile(
            "\\s*SELECT\\s+(\\w+)\\s*\\(\\s*\"?([^\"()]+?)\"?\\s*\\)\\s+FROM\\s+(?:SCHEMA\\s*\\(\\s*)?\"?([^\",()\\s]+)\"?(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CONDITION = Pattern.compile("\"?([\\w ]+?)\"?\\s*=\\s*'([^']*)'");

    static List<Watched> all(Evidence evidence) {
        return evidence.assembly().resources(ALARM).stream()
                .flatMap(alarm -> Told.of(() -> of(alarm), why -> List.<Watched>of()).stream())
                .toList();
    }

    static List<Watched> of(Resource alarm) {
        if (!alarm.at("/MetricName").isAbsent()) {
            return List.of(plain(alarm, alarm.at(""), alarm.at("/Statistic")));
        }
        return alarm.list("/Metrics").stream().flatMap(one -> part(alarm, one)).toList();
    }

    /** The figure that an alarm compares, where it compares one and not what is computed from several. */
    static Optional<Watched> only(Resource alarm) {
        var parts = of(alarm);
        boolean computed = alarm.list("/Metrics").size() > 1;
        return parts.size() == 1 && !computed ? Optional.of(parts.get(0)) : Optional.empty();
    }

    private static Stream<Watched> part(Resource alarm, Value one) {
        var metric = one.at("/MetricStat/Metric");
        if (!metric.isAbsent()) {
            return Stream.of(plain(alarm, metric, one.at("/MetricStat/Stat")));
        }
        var query = QUERY.matcher(one.at("/Expression").text(""));
        return query.matches() ? Stream.of(asked(alarm, query)) : Stream.empty();
    }

    private static Watched plain(Resource alarm, Value metric, Value statistic) {
        var by = new LinkedHashMap<String, Value>();
        metric.at("/Dimensions").items().forEach(one -> by.put(one.at("/Name").text(), one.at("/Value")));
        return new Watched(
                alarm,
                metric.at("/Namespace").text(""),
                metric.at("/MetricName").text(),
                statistic.text(""),
                by,
                false);
    }

    private static Watched asked(Resource alarm, Matcher query) {
        var by = new LinkedHashMap<String, Value>();
        CONDITION
                .matcher(query.group(4))
                .results()
                .forEach(condition -> by.put(condition.group(1).strip(), new Value.Text(condition.group(2))));
        return new Watched(alarm, query.group(3), query.group(2).strip(), query.group(1), by, true);
    }

    /** Whether it is this resource's figure: by reference, by the name that the template gives it, or as one of all. */
    boolean isOf(Resource resource, String dimension, Value name) {
        var value = by.get(dimension);
        if (value == null) {
            return isQuery;
        }
        return target(value).filter(resource::equals).isPresent()
                || (value instanceof Value.Text && value.equals(name));
    }

    /** The resource that a dimension's value is of. */
    static Optional<Resource> target(Value value) {
        return value instanceof Reference reference ? Optional.of(reference.resource()) : Optional.empty();
    }
}
