package dev.groundwork.report;

import dev.groundwork.cost.Case;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.Commitments;
import dev.groundwork.cost.CostItem;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.Offered;
import dev.groundwork.cost.PriceAge;
import dev.groundwork.cost.Quote;
import dev.groundwork.cost.Statement;
import dev.groundwork.cost.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An estimate as a page of Markdown, which a pull request shows as a difference. */
public final class EstimateMarkdown {

    private static final String NO_PRICE = "no price sourced";

    private final Statement statement;
    private final MarkdownPage page = new MarkdownPage();

    private EstimateMarkdown(Statement statement) {
        this.statement = statement;
    }

    public static String of(Statement statement) {
        return new EstimateMarkdown(statement).text();
    }

    private String text() {
        var estimate = statement.estimate();
        page.heading(1, "What " + statement.title() + " costs");
        var age = PriceAge.of(estimate);
        var days = age.oldest()
                .flatMap(oldest -> age.newest().map(newest -> "prices of " + oldest + " to " + newest))
                .orElse("prices without a date");
        page.paragraph("US dollars a month of 730 hours in " + estimate.region() + ", " + statement.payment() + "; "
                + days + ". What is assumed is named behind a tilde, all else the templates decide.");
        totals();
        stacks();
        assumptions();
        shares();
        commitments();
        granted();
        notPriced();
        return page.text();
    }

    private void totals() {
        var estimate = statement.estimate();
        page.table(headings());
        page.row(figures("fixed by the templates", estimate.fixed()));
        page.row(figures("assumed usage", estimate.sum(line -> !line.isFixed())));
        page.row(figures("total", estimate.total()));
        var discounts = statement.discounted();
        for (var discount : discounts) {
            page.row(figures(
                    "discount of " + discount.percent().toPlainString() + " % on " + discount.offer(), discount.off()));
        }
        if (!discounts.isEmpty()) {
            page.row(figures("total after discounts", statement.net()));
        }
    }

    private void stacks() {
        for (var stack : CostStack.of(statement.estimate())) {
            page.heading(2, stack.name());
            page.table(with("quantity", headings()));
            for (var group : stack.groups()) {
                if (!group.component().isEmpty()) {
                    page.row(with("", figures(group.component(), group.monthly())));
                }
                group.items()
                        .forEach(item -> page.row(with(quantity(item), figures(ItemLabel.of(item), item.monthly()))));
            }
            page.row(with("", figures("all of " + stack.name(), stack.monthly())));
        }
    }

    private String quantity(CostItem item) {
        return Money.quantity(statement.main().of(item.quantity())) + " "
                + item.first().unit();
    }

    private void assumptions() {
        page.heading(2, "What moves the bill: assumptions");
        page.table(with("assumed", headings("what is assumed")));
        for (var assumption : statement.estimate().movers()) {
            var value = assumption.value();
            var range = Stream.of(value.low(), value.expected(), value.high())
                    .map(Money::quantity)
                    .toList();
            var row = figures(assumption.name(), statement.estimate().moved(assumption));
            row.add(assumption.sentence());
            page.row(with(String.join(" / ", range) + " " + assumption.unit(), row));
        }
    }

    private void shares() {
        page.heading(2, "What moves the bill: fixed lines");
        page.table(List.of("", "USD", "share"));
        var total = statement.estimate().total().expected();
        CostItem.fixed(statement.estimate()).stream().limit(10).forEach(item -> {
            var cost = item.monthly().expected();
            page.row(List.of(item.first().name(), Money.grouped(cost), Money.share(cost, total) + " %"));
        });
    }

    private void commitments() {
        var commitments = statement.commitments();
        if (commitments.offers().isEmpty()) {
            return;
        }
        page.heading(2, "Commitments, where AWS sells one");
        page.paragraph("List prices; lines that are not here stay on demand. A term is owed"
                + " to its end: who stops before the month of break-even pays more than on demand. "
                + Commitments.NOT_COMPARED);
        page.table(List.of("", "a month", "upfront", "total", "saved", "break-even"));
        commitments.offers().forEach(this::offer);
        Term.ALL.forEach(term -> sum(commitments.sum(term)));
    }

    private void offer(Offered offer) {
        var name = offer.name() + " × " + offer.lines().size();
        page.row(List.of(name + ", on demand", Money.grouped(offer.onDemand()), "", "", "", ""));
        offer.plans()
                .forEach(plan ->
                        Term.ALL.forEach(term -> page.row(figures("– " + plan + " " + term, offer.quote(plan, term)))));
    }

    private void sum(Commitments.Sum sum) {
        var left = sum.left().stream().map(Offered::name).distinct().toList();
        var without = left.isEmpty()
                ? ""
                : ", without " + String.join(" and ", left) + " (" + Money.grouped(sum.leftOut())
                        + " a month on demand)";
        page.row(figures("all, " + sum.term() + without, sum.quote()));
    }

    private static List<String> figures(String name, Optional<Quote> quote) {
        if (quote.isEmpty()) {
            return List.of(name, NO_PRICE, "", "", "", "");
        }
        var split = quote.flatMap(Quote::split);
        var paid = quote.get();
        return List.of(
                name,
                split.map(parts -> Money.grouped(parts.monthly())).orElse("sum only"),
                split.map(parts -> Money.grouped(parts.upfront())).orElse("sum only"),
                Money.grouped(paid.total()),
                Money.share(paid.saved(), paid.saved().add(paid.total())) + " %",
                paid.breakEven().map(month -> "month " + month).orElse("never"));
    }

    private void granted() {
        var granted = ItemLabel.takenForGranted(statement.estimate());
        if (!granted.isEmpty()) {
            page.heading(2, "Taken for granted");
            page.words(List.of("lines", "what"));
        }
        granted.forEach((note, names) -> page.row(List.of(String.join("; ", names), note)));
    }

    private void notPriced() {
        var missing = statement.estimate().notPriced();
        if (missing.isEmpty()) {
            return;
        }
        page.heading(2, "Not priced, and in no total");
        page.words(List.of("resource", "type", "why"));
        for (var line : missing) {
            var place = line.place();
            page.row(List.of(place.stack() + "/" + place.resource(), place.type(), line.why()));
        }
    }

    private List<String> headings(String... more) {
        return Stream.of(Stream.of(""), statement.cases().stream().map(Case::toString), Stream.of(more))
                .flatMap(words -> words)
                .toList();
    }

    private List<String> figures(String name, Cases figure) {
        var row = new ArrayList<>(List.of(name));
        statement.cases().forEach(one -> row.add(Money.grouped(one.of(figure))));
        return row;
    }

    private static List<String> with(String second, List<String> row) {
        var longer = new ArrayList<>(row);
        longer.add(1, second);
        return longer;
    }
}
