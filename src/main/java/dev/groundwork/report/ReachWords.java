package dev.groundwork.report;

import dev.groundwork.review.ReachAnswer;
import java.util.List;
import java.util.stream.Collectors;

/** Answers about reachability as sentences, those of one caller together. */
final class ReachWords {

    private static final int MOST_NAMED = 7;

    private final Html html;
    private final ReachCells cells;

    ReachWords(Html html, ReachCells cells) {
        this.html = html;
        this.cells = cells;
    }

    void from(String role) {
        var asked = cells.roles().stream()
                .filter(to -> !cells.between(role, to).isEmpty())
                .toList();
        html.open("details", "class", "answers").open("summary");
        html.text("From ").element("strong", role).text(": ");
        html.text(summary(role, asked)).close();
        html.open("div", "class", "pairs");
        for (var to : asked) {
            html.open("div", "id", cells.id(role, to), "class", "pair");
            cells.between(role, to).forEach(answer -> answer(html, answer));
            html.close();
        }
        html.close().close();
    }

    private String summary(String from, List<String> asked) {
        var open =
                asked.stream().filter(to -> !cells.kind(from, to).equals("no")).toList();
        if (open.size() > MOST_NAMED) {
            return open.size() + " of " + asked.size() + " are reached, in whole or in part";
        }
        return open.isEmpty()
                ? "nothing passes"
                : open.stream()
                        .map(to -> to + " (" + cells.text(from, to) + ")")
                        .collect(Collectors.joining(", "));
    }

    static void answer(Html html, ReachAnswer answer) {
        html.open("p", "class", "question");
        html.element("strong", answer.from() + " → " + answer.to())
                .text(", " + answer.traffic() + ": ")
                .element("strong", verdict(answer))
                .close();
        html.open("ol", "class", "steps");
        for (var step : answer.steps()) {
            html.open("li").text(step.sentence());
            if (!step.resource().isEmpty()) {
                html.element("span", step.resource(), "class", "under");
            }
            html.close();
        }
        html.close();
    }

    static String verdict(ReachAnswer answer) {
        return switch (answer.verdict()) {
            case NO -> "no";
            case CANNOT_TELL -> "cannot tell";
            case YES ->
                "yes" + (answer.isPartial() ? ", but " + String.join("; ", answer.limits()) : "")
                        + (answer.isOpenedByAws() ? ", opened by AWS" : "");
        };
    }
}
