package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rotation of a secret. A hosted one is a function that CloudFormation adds in a nested stack, with a role and a
 * permission, which cost nothing: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-aws-secretsmanager.html.
 */
final class Rotation {

    private static final BigDecimal DAYS_OF_MONTH = new BigDecimal("30.4166666667");
    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (day|hour)s?\\)");

    /** The function is called to create, set, test and finish: docs.aws.amazon.com/secretsmanager, "rotation function". */
    private static final int STEPS = 4;

    private Rotation() {}

    static List<Charge> of(Resource schedule, CloudAssembly assembly) {
        var times = times(schedule);
        var charges = new ArrayList<Charge>();
        charges.add(Charge.assumed(
                        "requests of the rotation",
                        "AWSSecretsManager",
                        "AWSSecretsManagerAPIRequest",
                        "rotation-requests")
                .times(times));
        if (!schedule.at("/HostedRotationLambda").isAbsent()) {
            charges.add(Charge.fixed("calls of the rotation function", "AWSLambda", "Request", times)
                    .times(STEPS));
            charges.add(Charge.assumed(
                            "run of the rotation function, GB-seconds", "AWSLambda", "Lambda-GB-Second", "rotation-run")
                    .times(times));
        }
        return charges;
    }

    /** How often a month. */
    private static BigDecimal times(Resource schedule) {
        var rule = schedule.text("/RotationRules/ScheduleExpression", "");
        var rate = RATE.matcher(rule);
        if (rate.matches()) {
            var units = rate.group(2).equals("day") ? DAYS_OF_MONTH : DAYS_OF_MONTH.multiply(HOURS_OF_DAY);
            return each(new BigDecimal(rate.group(1)), units);
        }
        if (!rule.isEmpty()) {
            throw new NotPricedException("no rule for the schedule " + rule);
        }
        return schedule.at("/RotationRules/AutomaticallyAfterDays").isAbsent()
                ? BigDecimal.ZERO
                : each(schedule.number("/RotationRules/AutomaticallyAfterDays"), DAYS_OF_MONTH);
    }

    private static BigDecimal each(BigDecimal interval, BigDecimal month) {
        if (interval.signum() <= 0) {
            throw new NotPricedException("expected a time between rotations, got " + interval);
        }
        return month.divide(interval, 10, RoundingMode.HALF_EVEN);
    }
}
