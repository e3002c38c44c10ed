package dev.groundwork.report;

import dev.groundwork.cost.Assumption;
import dev.groundwork.cost.CostItem;
import dev.groundwork.cost.Statement;
import java.math.BigDecimal;

/** What moves the bill: assumptions by their reach, fixed lines by their share. */
final class MoversHtml {

    /** Beyond the tenth, a line is too small to decide anything. */
    private static final int SHARES = 10;

    private MoversHtml() {}

    static void write(Html html, Statement statement) {
        assumptions(html, statement);
        shares(html, statement);
    }

    private static void assumptions(Html html, Statement statement) {
        var movers = statement.estimate().movers();
        html.element("h3", "Assumptions, by what lies between low and high");
        if (movers.isEmpty()) {
            html.element("p", "Nothing is assumed.", "class", "note");
            return;
        }
        var scale = movers.stream()
                .map(mover -> statement.estimate().moved(mover).high())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        var bar = new HtmlBar(scale);
        html.open("div", "class", "bars movers");
        movers.forEach(mover -> assumption(html, statement, bar, mover));
        html.close();
    }

    private static void assumption(Html html, Statement statement, HtmlBar bar, Assumption mover) {
        var moved = statement.estimate().moved(mover);
        html.open("div", "class", "row");
        html.element("span", mover.name(), "class", "name").open("span", "class", "drawing");
        bar.draw(html, BigDecimal.ZERO, moved.expected(), moved.high());
        html.close();
        var range = Money.grouped(moved.low()) + " – " + Money.grouped(moved.high());
        html.element("span", range, "class", "figure");
        var value = mover.value();
        html.element(
                "span",
                Money.quantity(value.low()) + ", " + Money.quantity(value.expected()) + ", "
                        + Money.quantity(value.high()) + " " + mover.unit() + ". " + mover.sentence(),
                "class",
                "under");
        html.close();
    }

    private static void shares(Html html, Statement statement) {
        var items = CostItem.fixed(statement.estimate());
        html.element("h3", "Fixed lines, by share of the expected total");
        if (items.isEmpty()) {
            html.element("p", "Nothing is fixed.", "class", "note");
            return;
        }
        var total = statement.estimate().total().expected();
        var bar = new HtmlBar(items.get(0).monthly().expected());
        html.open("div", "class", "bars");
        items.stream().limit(SHARES).forEach(item -> {
            var cost = item.monthly().expected();
            html.open("div", "class", "row").element("span", item.first().name(), "class", "name");
            html.open("span", "class", "drawing");
            bar.draw(html, cost, cost, cost);
            html.close().element("span", Money.grouped(cost), "class", "figure");
            html.element("span", Money.share(cost, total) + " %", "class", "share")
                    .close();
        });
        html.close();
    }
}
