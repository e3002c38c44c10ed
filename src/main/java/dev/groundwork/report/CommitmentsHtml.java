package dev.groundwork.report;

import dev.groundwork.cost.Commitments;
import dev.groundwork.cost.Offered;
import dev.groundwork.cost.Quote;
import dev.groundwork.cost.Statement;
import dev.groundwork.cost.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The terms beside on demand: the whole platform under each, then every price that is sold for one. */
final class CommitmentsHtml {

    private static final List<String> HEADINGS = List.of("a month", "upfront", "total", "saved", "break-even");

    private final Html html;
    private final Statement statement;
    private final BigDecimal total;

    private CommitmentsHtml(Html html, Statement statement) {
        this.html = html;
        this.statement = statement;
        this.total = statement.onDemand().total().expected();
    }

    static void write(Html html, Statement statement) {
        var terms = new CommitmentsHtml(html, statement);
        html.element(
                "p",
                "A month of the whole platform at expected usage and list prices, what is paid at the start spread over the"
                        + " term. A term is owed to its end: who stops before the month of break-even pays more"
                        + " than on demand. "
                        + Commitments.NOT_COMPARED,
                "class",
                "note");
        terms.bars();
        terms.offers();
    }

    private void bars() {
        var bar = new HtmlBar(total);
        html.open("div", "class", "bars terms");
        row(bar, "on demand", total, "");
        Term.ALL.forEach(term -> {
            var sum = statement.commitments().sum(term);
            var left = left(sum);
            sum.quote()
                    .ifPresentOrElse(
                            quote -> row(bar, term.toString(), platform(quote), left),
                            () -> missing(term.toString(), left));
        });
        html.close();
    }

    private BigDecimal platform(Quote quote) {
        return total.subtract(quote.onDemand()).add(quote.effective());
    }

    private void row(HtmlBar bar, String name, BigDecimal month, String under) {
        html.open("div", "class", "row").element("span", name, "class", "name");
        html.open("span", "class", "drawing");
        bar.draw(html, month, month, month);
        html.close().element("span", Money.grouped(month), "class", "figure");
        var saved = total.subtract(month);
        html.element("span", saved.signum() == 0 ? "" : "−" + Money.share(saved, total) + " %", "class", "share");
        under(under);
        html.close();
    }

    private void missing(String name, String under) {
        html.open("div", "class", "row").element("span", name, "class", "name");
        html.element("span", "no price sourced", "class", "drawing none");
        under(under);
        html.close();
    }

    private void under(String words) {
        if (!words.isEmpty()) {
            html.element("span", words, "class", "under");
        }
    }

    private static String left(Commitments.Sum sum) {
        if (sum.left().isEmpty()) {
            return "";
        }
        var names = sum.left().stream().map(Offered::name).distinct().toList();
        return "stays on demand, as no price is sourced: " + String.join("; ", names) + " ("
                + Money.grouped(sum.leftOut()) + " a month)";
    }

    private void offers() {
        for (var offer : statement.commitments().offers()) {
            int count = offer.lines().size();
            var name = offer.name() + (count > 1 ? " × " + count : "");
            HtmlPage.wideTable(html, "Terms of " + name, table -> {
                html.open("thead").open("tr").element("th", name, "scope", "col");
                HEADINGS.forEach(heading -> html.element("th", heading, "scope", "col", "class", "figure"));
                html.close().close().open("tbody").open("tr").element("th", "on demand", "scope", "row");
                html.element("td", Money.grouped(offer.onDemand()), "class", "figure");
                html.element("td", "", "colspan", "4").close();
                offer.plans()
                        .forEach(plan -> Term.ALL.forEach(term -> quote(plan + " " + term, offer.quote(plan, term))));
                html.close();
            });
        }
    }

    private void quote(String name, Optional<Quote> quote) {
        html.open("tr").element("th", name, "scope", "row");
        if (quote.isEmpty()) {
            html.element("td", "no price sourced", "class", "none", "colspan", "5")
                    .close();
            return;
        }
        var paid = quote.get();
        html.element(
                "td", paid.split().map(split -> Money.grouped(split.monthly())).orElse("sum only"), "class", "figure");
        html.element(
                "td", paid.split().map(split -> Money.grouped(split.upfront())).orElse("sum only"), "class", "figure");
        html.element("td", Money.grouped(paid.total()), "class", "figure");
        html.element("td", Money.share(paid.saved(), paid.saved().add(paid.total())) + " %", "class", "figure");
        html.element("td", paid.breakEven().map(month -> "month " + month).orElse("never"), "class", "figure");
        html.close();
    }
}
