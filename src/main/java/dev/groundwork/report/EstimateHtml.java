package dev.groundwork.report;

import dev.groundwork.cost.Case;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.PriceAge;
import dev.groundwork.cost.Statement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** An estimate as one page for a browser or a printer, which loads nothing and runs nothing. */
public final class EstimateHtml {

    private final Statement statement;
    private final Html html;

    private EstimateHtml(Statement statement, Html html) {
        this.statement = statement;
        this.html = html;
    }

    public static String of(Statement statement) {
        var age = PriceAge.of(statement.estimate());
        var days = age.oldest()
                .flatMap(oldest -> age.newest().map(newest -> "prices of " + oldest + " to " + newest))
                .orElse("prices without a date");
        var lead = statement.estimate().region() + " · US dollars a month of 730 hours · " + statement.payment() + " · "
                + days;
        return HtmlPage.of("estimate", statement.title(), lead, html -> new EstimateHtml(statement, html).sections());
    }

    private void sections() {
        HtmlBar.stripes(html);
        totals();
        HtmlPage.section(html, "where", "Where the money goes", page -> where());
        HtmlPage.section(html, "cases", "Low, expected, high", page -> cases());
        if (!statement.commitments().offers().isEmpty()) {
            HtmlPage.section(html, "commitments", "Commitments", page -> CommitmentsHtml.write(html, statement));
        }
        HtmlPage.section(html, "movers", "What moves the bill", page -> MoversHtml.write(html, statement));
        HtmlPage.section(html, "lines", "Every line and its source", page -> LinesHtml.write(html, statement));
        HtmlPage.section(html, "not-priced", "What is not priced", page -> notPriced());
    }

    private void totals() {
        var total = statement.net();
        html.open("dl", "class", "totals");
        for (var one : List.of(Case.LOW, Case.EXPECTED, Case.HIGH)) {
            html.open("div", "class", one.toString());
            html.element("dt", one + (one == Case.EXPECTED ? ", US dollars a month" : ""));
            html.element("dd", Money.grouped(one.of(total)), "id", "total-" + one);
            html.close();
        }
        html.close();
        var fixed = statement.estimate().fixed().expected();
        var missing = statement.estimate().notPriced().size();
        html.open("p", "class", "note");
        html.text(Money.share(fixed, statement.estimate().total().expected())
                + " % of the expected total is fixed by the templates, the rest follows from assumptions. ");
        if (missing == 0) {
            html.text("Every line has a price.");
        } else {
            html.text(missing == 1 ? "One resource has " : missing + " resources have ");
            html.element("a", "no price", "href", "#not-priced")
                    .text(missing == 1 ? " and is in no total." : " and are in no total.");
        }
        html.close();
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

    private void cases() {
        var estimate = statement.estimate();
        HtmlPage.table(html, "Low, expected and high totals", table -> {
            headings();
            html.open("tbody");
            row("fixed by the templates", estimate.fixed(), "");
            row("assumed usage", estimate.sum(line -> !line.isFixed()), "");
            row("total", estimate.total(), "sum");
            for (var discount : statement.discounted()) {
                row(
                        "discount of " + discount.percent().toPlainString() + " % on " + discount.offer(),
                        discount.off(),
                        "");
            }
            if (!statement.discounted().isEmpty()) {
                row("total after discounts", statement.net(), "sum");
            }
            html.close();
        });
    }

    private void headings() {
        html.open("thead").open("tr").element("th", "USD a month", "scope", "col");
        for (var one : Case.values()) {
            html.element("th", one.toString(), "scope", "col", "class", "figure");
        }
        html.close().close();
    }

    private void row(String name, Cases figure, String kind) {
        html.open("tr", "class", kind).element("th", name, "scope", "row");
        for (var one : Case.values()) {
            html.element("td", Money.grouped(one.of(figure)), "class", "figure");
        }
        html.close();
    }

    private void notPriced() {
        var missing = statement.estimate().notPriced();
        if (missing.isEmpty()) {
            html.element("p", "Nothing: every line has a price with a source.", "class", "note");
            return;
        }
        html.element("p", "These are in no total. They never count as zero.", "class", "note");
        HtmlPage.table(html, "Resources without a price", table -> {
            html.open("thead").open("tr").element("th", "resource", "scope", "col");
            html.element("th", "why", "scope", "col").close().close().open("tbody");
            for (var line : missing) {
                var place = line.place();
                html.open("tr").open("th", "scope", "row");
                html.text(place.stack() + "/" + place.resource());
                html.element("span", place.type(), "class", "under");
                html.close().element("td", line.why()).close();
            }
            html.close();
        });
    }
}
