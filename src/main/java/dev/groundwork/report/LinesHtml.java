package dev.groundwork.report;

import dev.groundwork.cost.Case;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostGroup;
import dev.groundwork.cost.CostItem;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.PriceTier;
import dev.groundwork.cost.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Every line of an estimate; each opens to its resources, its price, and where that was read. */
final class LinesHtml {

    private final Html html;
    private final Statement statement;

    private LinesHtml(Html html, Statement statement) {
        this.html = html;
        this.statement = statement;
    }

    static void write(Html html, Statement statement) {
        var lines = new LinesHtml(html, statement);
        html.element(
                "p", "A line opens to its resources, its price, and the price's source and date.", "class", "note");
        CostStack.of(statement.estimate()).forEach(lines::stack);
    }

    private void stack(CostStack stack) {
        HtmlPage.table(html, "Lines of " + stack.name(), table -> {
            html.open("thead").open("tr");
            html.element("th", stack.name(), "scope", "col");
            for (var one : Case.values()) {
                html.element("th", one.toString(), "scope", "col", "class", "figure");
            }
            html.close().close().open("tbody");
            stack.groups().forEach(this::group);
            html.open("tr", "class", "sum").element("th", "all of " + stack.name(), "scope", "row");
            figures(stack.monthly());
            html.close().close();
        });
    }

    private void group(CostGroup group) {
        if (!group.component().isEmpty()) {
            html.open("tr", "class", "group").element("th", group.component(), "scope", "row");
            figures(group.monthly());
            html.close();
        }
        group.items().forEach(this::item);
    }

    private void item(CostItem item) {
        var line = item.first();
        int count = item.lines().size();
        html.open("tr").open("th", "scope", "row").open("details");
        html.open("summary").text(line.name() + (count > 1 ? " × " + count : ""));
        var quantity = Money.quantity(statement.main().of(item.quantity())) + " " + line.unit();
        html.element("span", quantity + (line.isFixed() ? "" : " · assumed: " + line.assumption()), "class", "under");
        html.close();
        source(item);
        html.close().close();
        figures(item.monthly());
        html.close();
    }

    private void source(CostItem item) {
        var line = item.first();
        html.open("dl", "class", "source");
        fact("price key", line.key().toString());
        html.element("dt", "price");
        line.tiers().forEach(tier -> html.element("dd", price(line.unit(), tier)));
        html.element("dt", "source");
        line.tiers().stream().map(LinesHtml::read).distinct().forEach(read -> html.element("dd", read));
        if (!line.note().isEmpty()) {
            fact("taken for granted", line.note());
        }
        fact(
                item.lines().size() > 1 ? "resources" : "resource",
                item.lines().stream().map(one -> one.place().resource()).collect(Collectors.joining(", ")));
        fact(
                "type",
                item.lines().stream().map(one -> one.place().type()).distinct().collect(Collectors.joining(", ")));
        html.close();
    }

    private static String price(String unit, PriceTier tier) {
        var from = tier.from().signum() == 0 ? "" : " above " + Money.quantity(tier.from());
        return tier.price().toPlainString() + " USD per " + unit + from;
    }

    private static String read(PriceTier tier) {
        return tier.confirmed().map(LocalDate::toString).orElse("no date") + ", " + tier.source();
    }

    private void fact(String name, String words) {
        html.element("dt", name).element("dd", words);
    }

    private void figures(Cases monthly) {
        for (var one : Case.values()) {
            html.element("td", Money.grouped(one.of(monthly)), "class", "figure");
        }
    }
}
