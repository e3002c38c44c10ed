package dev.groundwork.report;

import dev.groundwork.cost.Case;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.Statement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** An estimate's pictures: the three totals, and a bar for every stack and component. */
final class CostBarsHtml {

    private final Statement statement;
    private final Html html;

    private CostBarsHtml(Statement statement, Html html) {
        this.statement = statement;
        this.html = html;
    }

    static void totals(Html html, Statement statement) {
        var total = statement.net();
        html.open("dl", "class", "totals");
        for (var one : List.of(Case.LOW, Case.EXPECTED, Case.HIGH)) {
            html.open("div", "class", one.toString());
            html.element("dt", one + (one == Case.EXPECTED ? ", US dollars a month" : ""));
            html.element("dd", Money.grouped(one.of(total)), "id", "total-" + one);
            html.close();
        }
        html.close();
    }

    /** The bars, of which the page has drawn the {@link HtmlBar#stripes stripes}. */
    static void write(Html html, Statement statement) {
        new CostBarsHtml(statement, html).where();
    }

    private void where() {
        var stacks = CostStack.of(statement.estimate()).stream()
                .sorted(Comparator.comparing(
                                (CostStack stack) -> stack.monthly().expected())
                        .reversed())
                .toList();
        var bar = new HtmlBar(stacks.stream()
                .map(stack -> stack.monthly().high())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO));
        legend();
        html.open("div", "class", "bars");
        stacks.forEach(stack -> stack(bar, stack));
        html.close();
    }

    private void stack(HtmlBar bar, CostStack stack) {
        bar(bar, stack.name(), "stack", stack.monthly(), stack.fixed().expected());
        for (var group : stack.groups()) {
            if (!group.component().isEmpty()) {
                bar(
                        bar,
                        group.component(),
                        "component",
                        group.monthly(),
                        group.fixed().expected());
            }
        }
    }

    private void bar(HtmlBar bar, String name, String level, Cases monthly, BigDecimal fixed) {
        var total = statement.estimate().total().expected();
        html.open("div", "class", "row " + level);
        html.element("span", name, "class", "name");
        html.open("span", "class", "drawing");
        bar.draw(html, fixed, monthly.expected(), monthly.high());
        html.close();
        html.element("span", Money.grouped(monthly.expected()), "class", "figure");
        html.element("span", Money.share(monthly.expected(), total) + " %", "class", "share");
        html.close();
    }

    private void legend() {
        html.open("p", "class", "legend");
        swatch("fixed", "fixed by the templates");
        swatch("assumed", "assumed usage, expected");
        html.open("span").open("svg", "width", "22", "height", "12", "aria-hidden", "true");
        html.open("line", "class", "reach", "x1", "0", "y1", "6", "x2", "20", "y2", "6")
                .close();
        html.open("line", "class", "reach", "x1", "20", "y1", "1", "x2", "20", "y2", "11")
                .close();
        html.close().text(" up to the high case").close();
        html.close();
    }

    private void swatch(String kind, String words) {
        html.open("span").open("svg", "width", "22", "height", "12", "aria-hidden", "true");
        html.open("rect", "class", kind, "width", "22", "height", "12").close();
        html.close().text(" " + words).close();
    }
}
