package dev.groundwork.review;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a rule holds against the templates, where, why it matters and what to do. An open one is a rule's
 * "cannot tell"; an acknowledged one carries the reason that somebody gave.
 */
public record Finding(
        String rule,
        String source,
        Severity severity,
        Pillar pillar,
        Place place,
        Advice advice,
        String detail,
        boolean open,
        Optional<String> acknowledged) {

    /** The source of what this program finds by itself. */
    public static final String OURS = "groundwork";

    /** Errors first, then by rule, place and detail. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::open)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.place().name())
            .thenComparing(Finding::detail)
            .thenComparing(Finding::source);

    static Finding of(Rule rule, Place place, Answer answer) {
        return new Finding(
                rule.id(),
                OURS,
                rule.severity(),
                rule.pillar(),
                place,
                rule.advice(),
                answer.detail(),
                answer.kind() == Answer.Kind.UNKNOWN,
                Optional.empty());
    }

    Finding acknowledgedBecause(String reason) {
        return new Finding(rule, source, severity, pillar, place, advice, detail, open, Optional.of(reason));
    }

    /** Nobody acknowledged it, and it is certain. */
    public boolean stands() {
        return acknowledged.isEmpty() && !open;
    }
}
