package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.stream.Stream;

/** How long after a failure an alarm turns red at the earliest. */
final class AlarmDelay {

    private static final int HOUR = 3600;

    /** The longest period of a figure that is told more than once a day: what is spent is told every six hours. */
    private static final long LONGEST = 6L * HOUR;

    private static final long DAY = 24L * HOUR;

    private AlarmDelay() {}

    /** A figure of whole days, such as the size of a bucket, cannot be judged any sooner. */
    static Answer judge(Resource alarm) {
        long period = periods(alarm)
                .mapToLong(value -> value.number(0).longValue())
                .max()
                .orElse(0);
        if (period == 0 || period >= DAY) {
            return Answer.notApplicable();
        }
        int times = alarm.at("/DatapointsToAlarm").isAbsent()
                ? alarm.number("/EvaluationPeriods", 1).intValue()
                : alarm.number("/DatapointsToAlarm").intValue();
        return Answer.of(
                period * times <= LONGEST, "it takes " + times + " periods of " + period + " seconds to turn red");
    }

    private static Stream<Value> periods(Resource alarm) {
        return Stream.concat(
                Stream.of(alarm.at("/Period")),
                alarm.list("/Metrics").stream()
                        .flatMap(metric -> Stream.of(metric.at("/Period"), metric.at("/MetricStat/Period"))));
    }
}
