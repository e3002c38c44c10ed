package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.diff.Bill;
import dev.groundwork.diff.Difference;
import dev.groundwork.diff.FindingChanges;
import dev.groundwork.diff.PathChanges;
import dev.groundwork.diff.PropertyChange;
import dev.groundwork.diff.ResourceChange;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What changes from one assembly to another, for the terminal; the worst first. */
public final class DiffText {

    private static final int MOST_LINES = 20;

    private final StringBuilder text = new StringBuilder();

    private DiffText() {}

    public static String of(Difference difference, List<String> unwanted) {
        var diff = new DiffText();
        if (difference.isEmpty()) {
            diff.text.append("no difference\n");
        }
        diff.paths(difference.paths());
        diff.findings(difference.findings());
        diff.resources(difference);
        diff.list(
                "subnets differ",
                difference.subnets().stream().map(DiffWords::of).toList());
        diff.bill(difference.bill());
        diff.list("conditions met", unwanted);
        return diff.text.toString();
    }

    private void paths(PathChanges paths) {
        list("paths opened", paths.opened());
        list("paths closed", paths.closed());
    }

    private void findings(FindingChanges findings) {
        list("new findings", findings.fresh().stream().map(DiffWords::of).toList());
        list("solved findings", findings.solved().stream().map(DiffWords::of).toList());
    }

    private void list(String heading, List<?> lines) {
        if (!lines.isEmpty()) {
            heading(lines.size() + " " + heading);
            lines.forEach(line -> line("  ", line.toString()));
        }
    }

    private void resources(Difference difference) {
        for (var kind : ResourceChange.Kind.values()) {
            var changes = difference.resources(kind);
            if (!changes.isEmpty()) {
                heading(changes.size() + " " + DiffWords.of(kind));
                changes.stream().filter(change -> !isConsequence(change)).forEach(this::resource);
                consequences(changes.stream().filter(DiffText::isConsequence).toList());
            }
        }
    }

    /** Replaced with another, and nothing is lost that a deployment does not make again. */
    private static boolean isConsequence(ResourceChange change) {
        return !change.because().isEmpty() && change.held().isEmpty();
    }

    private void consequences(List<ResourceChange> changes) {
        var types = new TreeMap<String, Integer>();
        changes.forEach(change -> types.merge(change.type(), 1, Integer::sum));
        if (!types.isEmpty()) {
            var counted = types.entrySet().stream()
                    .map(type -> type.getValue() + " " + type.getKey())
                    .collect(Collectors.joining(", "));
            line("  ", "and with them, as they refer to them: " + counted);
        }
    }

    private void resource(ResourceChange change) {
        text.append("  ")
                .append(CostColumns.printable(change.resource()))
                .append("  ")
                .append(CostColumns.printable(change.type()))
                .append('\n');
        if (change.kind() != ResourceChange.Kind.UPDATED) {
            var fate = DiffWords.fate(change);
            if (!fate.isEmpty()) {
                line("    ", fate);
            }
        }
        change.properties().forEach(this::property);
    }

    private void property(PropertyChange change) {
        line("    ", DiffWords.of(change));
    }

    private void bill(Bill bill) {
        if (bill.lines().isEmpty() && bill.unknown().isEmpty()) {
            return;
        }
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
        var shown = CostColumns.cut(CostColumns.printable(name), 50);
        text.append(String.format(
                Locale.ROOT,
                "  %-50s %9s %9s %9s\n",
                shown.stripTrailing(),
                Money.cents(cases.low()),
                Money.cents(cases.expected()),
                Money.cents(cases.high())));
    }

    /** Names are a stranger's: nothing of them may steer the terminal. */
    private void line(String lead, String words) {
        text.append(Wrapped.after(lead, CostColumns.printable(words)));
    }

    private void heading(String words) {
        text.append(text.isEmpty() ? "" : "\n").append(words).append('\n');
    }
}
