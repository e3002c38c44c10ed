package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.diff.Bill;
import dev.groundwork.diff.Difference;
import dev.groundwork.diff.ResourceChange;
import java.util.List;

/** What changes, as a comment on a pull request: the sum first, then what opens or breaks, then the rest. */
public final class DiffMarkdown {

    private static final int MOST_LINES = 20;

    private final MarkdownPage page = new MarkdownPage();

    private DiffMarkdown() {}

    public static String of(Difference difference, List<String> unwanted) {
        var diff = new DiffMarkdown();
        diff.page.heading(2, "What this changes");
        if (difference.isEmpty()) {
            diff.page.paragraph("Nothing in the templates.");
        }
        unwanted.forEach(why -> diff.page.paragraph("Not wanted: " + why));
        diff.bill(difference.bill());
        diff.list("Opened", "path", difference.paths().opened());
        diff.list("Closed", "path", difference.paths().closed());
        diff.list(
                "New findings",
                "finding",
                difference.findings().fresh().stream().map(DiffWords::of).toList());
        diff.list(
                "Solved findings",
                "finding",
                difference.findings().solved().stream().map(DiffWords::of).toList());
        diff.list(
                "Subnets",
                "subnet",
                difference.subnets().stream().map(DiffWords::of).toList());
        for (var kind : ResourceChange.Kind.values()) {
            diff.resources(kind, difference.resources(kind));
        }
        return diff.page.text();
    }

    private void list(String heading, String column, List<?> lines) {
        if (!lines.isEmpty()) {
            page.heading(3, heading + " (" + lines.size() + ")");
            page.words(List.of(column));
            lines.forEach(line -> page.row(List.of(line.toString())));
        }
    }

    private void resources(ResourceChange.Kind kind, List<ResourceChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.heading(3, "Resources " + DiffWords.of(kind) + " (" + changes.size() + ")");
        page.words(List.of("resource", "type", "what changes", "what becomes of it"));
        for (var change : changes) {
            var properties = String.join(
                    "; ", change.properties().stream().map(DiffWords::of).toList());
            var fate = kind == ResourceChange.Kind.UPDATED ? "" : DiffWords.fate(change);
            page.row(List.of(change.resource(), change.type(), properties, fate));
        }
    }

    private void bill(Bill bill) {
        if (bill.lines().isEmpty() && bill.unknown().isEmpty()) {
            return;
        }
        page.heading(3, "Money (" + Money.signed(bill.difference().expected()) + " USD a month)");
        page.table(List.of("US dollars a month", "low", "expected", "high"));
        bill.lines().stream()
                .limit(MOST_LINES)
                .forEach(line -> row(line.line() + " (" + line.resource() + ")", line.difference()));
        if (bill.lines().size() > MOST_LINES) {
            page.row(List.of("and " + (bill.lines().size() - MOST_LINES) + " smaller ones", "", "", ""));
        }
        row(("difference " + bill.growth()).strip(), bill.difference());
        var after = bill.after();
        page.row(List.of(
                "total afterwards",
                Money.grouped(after.low()),
                Money.grouped(after.expected()),
                Money.grouped(after.high())));
        if (!bill.unknown().isEmpty()) {
            page.paragraph(bill.unknown().size() + " lines are not priced and in no total.");
        }
    }

    private void row(String name, Cases cases) {
        page.row(List.of(name, Money.signed(cases.low()), Money.signed(cases.expected()), Money.signed(cases.high())));
    }
}
