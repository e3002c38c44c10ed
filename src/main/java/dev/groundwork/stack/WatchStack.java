package dev.groundwork.stack;

import dev.groundwork.config.WatchSpec;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricDataQueryProperty;
import software.constructs.Construct;

/** The watch over all other stacks: alarms and what RDS itself reports to one topic, two dashboards, a budget. It needs them; none needs it. */
public final class WatchStack extends PlatformStack {

    private static final int MINUTE = 60;

    WatchStack(Construct scope, Platform platform, WatchSpec spec, List<AlarmRow> rows, Optional<Database> database) {
        super(scope, "Watch", platform);
        var senders =
                new AlarmTopic(this, platform, spec.emails()).admitAlarms().admitBudgets();
        var topic = senders.arn();
        database.ifPresent(it -> {
            senders.admitDatabase(it);
            DatabaseEvents.in(this, platform, it, topic);
        });
        rows.forEach(row -> alarm(platform, row, topic));
        var dashboards = new Dashboards(this, platform, rows);
        dashboards.business();
        dashboards.components();
        MonthlyBudget.in(this, platform, spec.budgetUsd(), topic);
        output("Topic", topic, "where alarms and budget warnings go");
        output(
                "AlarmsNow",
                "aws cloudwatch describe-alarms --region " + getRegion() + " --state-value ALARM --alarm-name-prefix "
                        + platform.name() + "-",
                "prints what is wrong at this moment");
    }

    private void alarm(Platform platform, AlarmRow row, String topic) {
        var breach = row.breach();
        var alarm = CfnAlarm.Builder.create(this, row.component() + "-" + row.name())
                .alarmName(row.alarm(platform.name()))
                .alarmDescription(row.description())
                .comparisonOperator(breach.side().operator())
                .threshold(breach.threshold())
                .evaluationPeriods(Math.max(1, breach.minutes() / row.signal().everyMinutes()))
                .treatMissingData(breach.missing().treatment())
                .alarmActions(List.of(topic))
                .okActions(List.of(topic));
        watch(alarm, row.signal()).build();
    }

    private static CfnAlarm.Builder watch(CfnAlarm.Builder alarm, Signal signal) {
        if (signal.isQuery()) {
            return alarm.metrics(List.of(MetricDataQueryProperty.builder()
                    .id("worst")
                    .expression(signal.query())
                    .period(MINUTE)
                    .returnData(true)
                    .build()));
        }
        return alarm.namespace(signal.namespace())
                .metricName(signal.metric())
                .statistic(signal.statistic())
                .period(signal.everyMinutes() * MINUTE)
                .dimensions(signal.known().entrySet().stream()
                        .map(dimension -> DimensionProperty.builder()
                                .name(dimension.getKey())
                                .value(dimension.getValue())
                                .build())
                        .toList());
    }
}
