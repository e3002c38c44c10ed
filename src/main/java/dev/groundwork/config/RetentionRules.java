package dev.groundwork.config;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Logs are kept for a number of days that CloudWatch Logs knows. */
final class RetentionRules {

    /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
    private static final List<Integer> DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private RetentionRules() {}

    /** Refuses the days, naming what else the key accepts. */
    static void check(Sense sense, String path, int days, String orElse) {
        if (!DAYS.contains(days)) {
            int near = Collections.min(DAYS, Comparator.comparingInt(legal -> Math.abs(legal - days)));
            sense.refuse(
                    path,
                    "expected " + orElse + "a retention that CloudWatch Logs has, got '" + days + "', did you mean '"
                            + near + "'?");
        }
    }
}
