package dev.groundwork.diff;

import dev.groundwork.review.Finding;
import dev.groundwork.review.Severity;
import java.util.HashSet;
import java.util.List;

/** Findings that only one side has, those aside that somebody acknowledged. A moved line is no new finding. */
public record FindingChanges(List<Finding> fresh, List<Finding> solved) {

    /** What makes two findings the same thing. */
    private record Identity(String rule, String place, String detail) {

        static Identity of(Finding finding) {
            return new Identity(finding.rule(), finding.place().name(), finding.detail());
        }
    }

    public FindingChanges {
        fresh = List.copyOf(fresh);
        solved = List.copyOf(solved);
    }

    static FindingChanges between(List<Finding> base, List<Finding> head) {
        return new FindingChanges(without(head, base), without(base, head));
    }

    public boolean isEmpty() {
        return fresh.isEmpty() && solved.isEmpty();
    }

    /** New ones that make a review say no, or keep it from saying yes. */
    public List<Finding> freshErrors() {
        return fresh.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        var known = new HashSet<Identity>();
        unacknowledged(others).forEach(finding -> known.add(Identity.of(finding)));
        return unacknowledged(findings).stream()
                .filter(finding -> !known.contains(Identity.of(finding)))
                .sorted(Finding.ORDER)
                .toList();
    }

    private static List<Finding> unacknowledged(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.acknowledged().isEmpty())
                .toList();
    }
}
