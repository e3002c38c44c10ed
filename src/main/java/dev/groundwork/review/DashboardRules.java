package dev.groundwork.review;

import static dev.groundwork.review.Pillar.OPERATIONAL_EXCELLENCE;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.ofStacks;
import static dev.groundwork.review.Rule.rule;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.StackTemplate;
import java.util.List;

/** Alarms come in time, and dashboards show what they are about. */
final class DashboardRules {

    private static final String DASHBOARD = "AWS::CloudWatch::Dashboard";

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
        return Board.of(dashboard)
                .repeated()
                .map(row -> Answer.violated("a graph shows " + row + " twice"))
                .orElseGet(Answer::holds);
    }

    private static Answer shown(StackTemplate stack, Evidence evidence) {
        var boards =
                evidence.assembly().resources(DASHBOARD).stream().map(Board::of).toList();
        var alarms = stack.resources().stream()
                .filter(resource -> resource.type().equals(Watched.ALARM))
                .toList();
        if (boards.isEmpty() || alarms.isEmpty()) {
            return Answer.notApplicable();
        }
        var unseen = alarms.stream()
                .filter(alarm -> boards.stream().noneMatch(board -> board.shows(alarm)))
                .map(Resource::logicalId)
                .sorted()
                .toList();
        return Answer.of(
                unseen.isEmpty(),
                unseen.size() + " of " + alarms.size() + " are not, the first: "
                        + unseen.stream().findFirst().orElse(""));
    }
}
