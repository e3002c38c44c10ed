package dev.groundwork.report;

import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachVerdict;

/** The answer to one question about a path, for people: the answer, for which part it holds, and why. */
public final class AnswerText {

    private AnswerText() {}

    public static String of(ReachAnswer answer, Ink ink) {
        var text = new StringBuilder();
        var head = answer.from() + " to " + answer.to() + ", " + answer.traffic() + ": " + word(answer.verdict());
        text.append(ink.strong(line("", head)));
        answer.limits().forEach(limit -> text.append(line("  only ", limit)));
        if (answer.isOpenedByAws()) {
            text.append(line("  ", "AWS opens it by security groups of its own"));
        }
        answer.steps().forEach(step -> text.append(line("  ", step.toString())));
        return text.toString();
    }

    static String word(ReachVerdict verdict) {
        return switch (verdict) {
            case YES -> "yes";
            case NO -> "no";
            case CANNOT_TELL -> "cannot tell";
        };
    }

    private static String line(String lead, String words) {
        return Wrapped.after(lead, CostColumns.printable(words));
    }
}
