package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostGroup;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.PriceAge;
import dev.groundwork.cost.PriceStatus;
import dev.groundwork.cost.Statement;
import java.time.LocalDate;

/** An estimate for a terminal of 100 columns, grouped by stack and component. */
public final class EstimateText {

    private final Statement statement;
    private final Ink ink;
    private final CostColumns columns;
    private final StringBuilder text = new StringBuilder();

    private EstimateText(Statement statement, Ink ink) {
        this.statement = statement;
        this.ink = ink;
        this.columns = new CostColumns(statement);
    }

    /** The whole estimate; the day decides how old its prices are. */
    public static String of(Statement statement, Ink ink, LocalDate today) {
        return new EstimateText(statement, ink).text(today);
    }

    /** The totals alone, for a summary of several reports. */
    public static String totals(Statement statement, Ink ink) {
        var totals = new EstimateText(statement, ink);
        totals.text
                .append("US dollars a month of 730 hours in ")
                .append(statement.estimate().region())
                .append(", ")
                .append(statement.payment())
                .append('\n')
                .append(ink.faint(totals.columns.heading()));
        totals.sums();
        return totals.text.toString();
    }

    private String text(LocalDate today) {
        text.append(Wrapped.after(
                "",
                statement.title() + " in " + statement.estimate().region() + ": US dollars a month of 730 hours, "
                        + statement.payment(),
                CostColumns.WIDTH));
        age(today);
        text.append('\n').append(ink.faint(columns.heading()));
        CostStack.of(statement.estimate()).forEach(this::stack);
        text.append('\n');
        sums();
        text.append(MoversText.of(statement, ink, columns));
        text.append(CommitmentsText.of(statement, ink));
        granted();
        notPriced();
        return text.toString();
    }

    private void age(LocalDate today) {
        var age = PriceAge.of(statement.estimate());
        var days = age.oldest()
                .flatMap(oldest -> age.newest().map(newest -> "prices of " + oldest + " to " + newest))
                .orElse("prices without a date");
        text.append(ink.faint(days + "\n"));
        int stale = age.stale(today);
        if (stale > 0) {
            var warning = stale + " of " + age.figures() + " prices were last confirmed more than "
                    + PriceStatus.MAX_AGE_DAYS + " days before " + today + "; ./groundwork prices refresh";
            text.append(ink.warning(Wrapped.after("warning: ", warning, CostColumns.WIDTH)));
        }
    }

    private void stack(CostStack stack) {
        text.append(ink.strong(columns.row(stack.name(), "", stack.monthly())));
        stack.groups().forEach(group -> group(group, group.component().isEmpty() ? "  " : "    "));
    }

    private void group(CostGroup group, String indent) {
        if (!group.component().isEmpty()) {
            text.append(columns.row("  " + group.component(), "", group.monthly()));
        }
        for (var item : group.items()) {
            var line = item.first();
            var quantity = Money.quantity(statement.main().of(item.quantity())) + " " + line.unit();
            text.append(columns.row(indent + ItemLabel.of(item), quantity, item.monthly()));
        }
    }

    private void sums() {
        var estimate = statement.estimate();
        sum("fixed by the templates", estimate.fixed());
        sum("assumed usage ~", estimate.sum(line -> !line.isFixed()));
        text.append(ink.strong(columns.row("total", "", estimate.total())));
        var discounts = statement.discounted();
        for (var discount : discounts) {
            sum("discount of " + discount.percent().toPlainString() + " % on " + discount.offer(), discount.off());
        }
        if (!discounts.isEmpty()) {
            text.append(ink.strong(columns.row("total after discounts", "", statement.net())));
        }
    }

    private void sum(String name, Cases figure) {
        text.append(columns.row(name, "", figure));
    }

    private void granted() {
        var granted = ItemLabel.takenForGranted(statement.estimate());
        if (!granted.isEmpty()) {
            text.append('\n').append(ink.strong("Taken for granted\n"));
        }
        granted.forEach((note, names) -> {
            var words = CostColumns.printable(String.join("; ", names) + ": " + note);
            text.append(Wrapped.after("  ", words, CostColumns.WIDTH));
        });
    }

    private void notPriced() {
        var missing = statement.estimate().notPriced();
        if (missing.isEmpty()) {
            return;
        }
        text.append('\n').append(ink.warning("Not priced, and in no total\n"));
        for (var line : missing) {
            var place = line.place();
            var what = (place.type() + " " + place.stack() + "/" + place.resource()).strip();
            text.append("  ")
                    .append(CostColumns.cut(CostColumns.printable(what), CostColumns.WIDTH - 2))
                    .append('\n');
            text.append(Wrapped.after("    ", CostColumns.printable(line.why()), CostColumns.WIDTH));
        }
    }
}
