package dev.groundwork.review;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The expressions by which AWS says when: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html.
 */
final class Schedules {

    private static final Pattern RATE =
            Pattern.compile("rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minutes|hours|days))\\)");
    private static final Pattern AT = Pattern.compile("at\\(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\)");
    private static final Pattern CRON = Pattern.compile("cron\\(([^()]*)\\)");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private Schedules() {}

    static boolean isOne(String text, boolean cronOnly) {
        var cron = CRON.matcher(text);
        if (cron.matches()) {
            return isCron(cron.group(1).strip().split("\\s+"));
        }
        return !cronOnly && (RATE.matcher(text).matches() || AT.matcher(text).matches());
    }

    /** Of the two fields for the day, one is always a question mark. */
    private static boolean isCron(String[] fields) {
        return fields.length == 6
                && each(fields[0], 0, 59, List.of())
                && each(fields[1], 0, 23, List.of())
                && (fields[2].equals("?") ^ fields[4].equals("?"))
                && (fields[2].matches("\\?|L|LW|\\d{1,2}W") || each(fields[2], 1, 31, List.of()))
                && each(fields[3], 1, 12, MONTHS)
                && (fields[4].matches("\\?|L|[1-7]L|[1-7]#[1-5]|[A-Z]{3}#[1-5]") || each(fields[4], 1, 7, DAYS))
                && each(fields[5], 1970, 2199, List.of());
    }

    private static boolean each(String field, int least, int most, List<String> names) {
        return Arrays.stream(field.split(",", -1)).allMatch(part -> isPart(part, least, most, names));
    }

    private static boolean isPart(String part, int least, int most, List<String> names) {
        var step = part.split("/", -1);
        if (step.length > 2 || (step.length == 2 && !step[1].matches("[1-9]\\d{0,3}"))) {
            return false;
        }
        return step[0].equals("*")
                || Arrays.stream(step[0].split("-", 2)).allMatch(end -> isValue(end, least, most, names));
    }

    private static boolean isValue(String value, int least, int most, List<String> names) {
        return names.contains(value)
                || (value.matches("\\d{1,4}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most);
    }
}
