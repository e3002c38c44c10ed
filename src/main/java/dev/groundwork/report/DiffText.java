package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.diff.Bill;
import dev.groundwork.diff.Difference;
import dev.groundwork.diff.PropertyChange;
import dev.groundwork.diff.ResourceChange;
import dev.groundwork.diff.SubnetChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What changes from one assembly to another, for the terminal; the worst first. */
public final class DiffText {

    private static final int MOST_LINES = 20;

    private final StringBuilder text = new StringBuilder();

    private DiffText() {}

    public static String of(Difference difference) {
        if (difference.isEmpty()) {
            return "no difference\n";
        }
        var diff = new DiffText();
        diff.resources(difference);
        diff.subnets(difference.subnets());
        diff.bill(difference.bill());
        return diff.text.toString();
    }

    private void resources(Difference difference) {
        for (var kind : ResourceChange.Kind.values()) {
            var changes = difference.resources(kind);
            if (!changes.isEmpty()) {
                heading(changes.size() + " " + DiffWords.of(kind));
                changes.forEach(this::resource);
            }
        }
    }

    private void resource(ResourceChange change) {
        text.append("  ")
                .append(change.resource())
                .append("  ")
                .append(change.type())
                .append('\n');
        if (change.kind() != ResourceChange.Kind.UPDATED) {
            var fate = DiffWords.fate(change);
            text.append(fate.isEmpty() ? "" : Wrapped.after("    ", fate));
        }
        change.properties().forEach(this::property);
    }

    private void property(PropertyChange change) {
        text.append(Wrapped.after("    ", DiffWords.of(change)));
    }

    private void subnets(List<SubnetChange> changes) {
        if (!changes.isEmpty()) {
            heading("subnets");
            changes.forEach(
                    change -> text.append("  ").append(DiffWords.of(change)).append('\n'));
        }
    }

    private void bill(Bill bill) {
        heading("US dollars a month");
        text.append(String.format(Locale.ROOT, "  %-50s %9s %9s %9s\n", "", "low", "expected", "high"));
        bill.lines().stream()
                .limit(MOST_LINES)
                .forEach(line -> row(line.line() + " (" + line.resource() + ")", line.difference()));
        if (bill.lines().size() > MOST_LINES) {
            text.append("  … and ").append(bill.lines().size() - MOST_LINES).append(" smaller ones\n");
        }
        row("difference " + bill.growth(), bill.difference());
        row("total afterwards", bill.after());
        if (!bill.unknown().isEmpty()) {
            text.append("  ").append(bill.unknown().size()).append(" lines are not priced and in no total\n");
        }
    }

    private void row(String name, Cases cases) {
        var shown = name.length() <= 50 ? name : name.substring(0, 49) + "…";
        text.append(String.format(
                Locale.ROOT,
                "  %-50s %9s %9s %9s\n",
                shown.stripTrailing(),
                money(cases.low()),
                money(cases.expected()),
                money(cases.high())));
    }

    private static String money(BigDecimal amount) {
        return Money.cents(amount);
    }

    private void heading(String words) {
        text.append(text.isEmpty() ? "" : "\n").append(words).append('\n');
    }
}
