package dev.groundwork.report;

import dev.groundwork.review.PillarView;
import dev.groundwork.review.Review;
import java.util.List;

/** The same facts by the pillars of AWS's Well-Architected Framework. */
final class PillarsHtml {

    private PillarsHtml() {}

    static void write(Html html, Review review) {
        HtmlPage.table(html, "Pillars", table -> {
            html.open("thead").open("tr").element("th", "pillar", "scope", "col");
            for (var figure : List.of("rules", "findings", "acknowledged")) {
                html.element("th", figure, "scope", "col", "class", "figure");
            }
            html.element("th", "facts", "scope", "col").close().close().open("tbody");
            review.byPillar().values().forEach(view -> row(html, view));
            html.close();
        });
        for (var view : review.byPillar().values()) {
            if (!view.rules().isEmpty()) {
                rules(html, view);
            }
        }
    }

    private static void row(Html html, PillarView view) {
        long acknowledged = view.findings().stream()
                .filter(finding -> finding.acknowledged().isPresent())
                .count();
        html.open("tr").element("th", view.pillar().words(), "scope", "row");
        html.element("td", view.rules().size() + "", "class", "figure");
        html.element("td", view.findings().size() - acknowledged + "", "class", "figure");
        html.element("td", acknowledged + "", "class", "figure").open("td");
        view.facts().forEach(fact -> html.open("div").path(fact).close());
        html.close().close();
    }

    private static void rules(Html html, PillarView view) {
        html.open("details", "class", "rules");
        html.element(
                "summary",
                "The " + AddressesHtml.counted(view.rules().size(), "rule") + " of "
                        + view.pillar().words());
        html.open("dl", "class", "source");
        for (var rule : view.rules()) {
            long found = view.findings().stream()
                    .filter(finding -> finding.rule().equals(rule.id()))
                    .count();
            html.element("dt", rule.id())
                    .open("dd")
                    .text("this " + rule.advice().requirement());
            html.text(found == 0 ? "" : " (" + AddressesHtml.counted((int) found, "finding") + ")")
                    .close();
        }
        html.close().close();
    }
}
