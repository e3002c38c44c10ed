package dev.groundwork.review;

import static dev.groundwork.review.Pillar.OPERATIONAL_EXCELLENCE;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.ofStacks;
import static dev.groundwork.review.Rule.rule;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.StackTemplate;
import dev.groundwork.assembly.Value;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alarms come in time, and dashboards show what they are about. */
final class DashboardRules {

    private static final String DASHBOARD = "AWS::CloudWatch::Dashboard";
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    /** A figure's row: namespace, name, dimensions, and how it is drawn. A point stands for what is above it. */
    private static final Pattern ROW =
            Pattern.compile("\\[\\s*(" + TEXT + "(?:\\s*,\\s*" + TEXT + ")++)\\s*(?:,\\s*\\{[^{}]*+\\}\\s*)?\\]");

    private static final Pattern ABBREVIATED = Pattern.compile("\"\\.(?:\\.\\.)?\"");

    private DashboardRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "OPS-21",
                        Severity.WARNING,
                        OPERATIONAL_EXCELLENCE,
                        Watched.ALARM,
                        must(
                                "alarm turns red within hours",
                                "users tell of the failure long before it does.",
                                "Take a period of minutes."),
                        (alarm, evidence) -> AlarmDelay.judge(alarm)),
                rule(
                        "OPS-22",
                        Severity.WARNING,
                        OPERATIONAL_EXCELLENCE,
                        Watched.ALARM,
                        must(
                                "alarm on what must not happen turns red the first time",
                                "requests are lost, and nobody learns of it.",
                                "Set the threshold to 0, and the comparison to GreaterThanThreshold."),
                        (alarm, evidence) -> AlarmLevel.first(alarm)),
                rule(
                        "OPS-23",
                        Severity.WARNING,
                        OPERATIONAL_EXCELLENCE,
                        DASHBOARD,
                        must(
                                "dashboard's graph shows each figure once",
                                "what the second line was meant to show is not to be seen.",
                                "Correct the dimension of one of the two."),
                        (dashboard, evidence) -> once(dashboard)),
                ofStacks(
                        "OPS-24",
                        Severity.NOTE,
                        OPERATIONAL_EXCELLENCE,
                        must(
                                "stack's alarms are about figures that a dashboard shows, where there are dashboards",
                                "whoever is called has to look for the figure first.",
                                "Draw the figures, or the alarms, on a dashboard."),
                        DashboardRules::shown));
    }

    private static Answer once(Resource dashboard) {
        for (var graph : text(dashboard.at("/DashboardBody")).split("\"metrics\"\\s*:")) {
            var seen = new HashSet<String>();
            var rows = ROW.matcher(graph);
            while (rows.find()) {
                var row = rows.group();
                if (!ABBREVIATED.matcher(row).find() && !seen.add(row)) {
                    return Answer.violated("a graph shows " + rows.group(1) + " twice");
                }
            }
        }
        return Answer.holds();
    }

    private static Answer shown(StackTemplate stack, Evidence evidence) {
        var bodies = evidence.assembly().resources(DASHBOARD).stream()
                .map(dashboard -> text(dashboard.at("/DashboardBody")))
                .toList();
        var alarms = stack.resources().stream()
                .filter(resource -> resource.type().equals(Watched.ALARM))
                .toList();
        if (bodies.isEmpty() || alarms.isEmpty()) {
            return Answer.notApplicable();
        }
        var unseen = alarms.stream()
                .filter(alarm -> words(alarm).noneMatch(word -> bodies.stream().anyMatch(has(word))))
                .map(Resource::logicalId)
                .sorted()
                .toList();
        return Answer.of(
                unseen.isEmpty(),
                unseen.size() + " of " + alarms.size() + " are not, the first: "
                        + unseen.stream().findFirst().orElse(""));
    }

    /** What an alarm is known by on a dashboard: its name, or its figures' names. */
    private static Stream<String> words(Resource alarm) {
        var figures = Watched.of(alarm).stream().map(Watched::figure);
        return alarm.at("/AlarmName") instanceof Value.Text name
                ? Stream.concat(Stream.of(name.text()), figures)
                : figures;
    }

    private static Predicate<String> has(String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .asPredicate();
    }

    /** What is known only at deployment is told apart by what it refers to. */
    private static String text(Value body) {
        return body instanceof Composed composed
                ? composed.parts().stream()
                        .map(part -> part instanceof Value.Text known
                                ? known.text()
                                : part.json().replace("\"", ""))
                        .collect(Collectors.joining())
                : body.text();
    }
}
