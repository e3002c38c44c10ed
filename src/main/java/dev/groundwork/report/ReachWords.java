package dev.groundwork.report;

import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachRole;
import java.util.ArrayList;

/** Answers about reachability as sentences, those of one caller together. */
final class ReachWords {

    private final Html html;
    private final ReachCells cells;

    ReachWords(Html html, ReachCells cells) {
        this.html = html;
        this.cells = cells;
    }

    void from(ReachRole role) {
        var asked = cells.roles().stream()
                .filter(to -> !cells.between(role.name(), to).isEmpty())
                .toList();
        html.open("details", "class", "answers").open("summary");
        html.text("From ").element("strong", role.name()).text(": ");
        var open = new ArrayList<String>();
        for (var to : asked) {
            if (!cells.kind(role.name(), to).equals("no")) {
                open.add(to + " (" + cells.text(role.name(), to) + ")");
            }
        }
        html.text(open.isEmpty() ? "nothing passes" : String.join(", ", open)).close();
        for (var to : asked) {
            html.open("div", "id", cells.id(role.name(), to), "class", "pair");
            cells.between(role.name(), to).forEach(answer -> answer(html, answer));
            html.close();
        }
        html.close();
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
