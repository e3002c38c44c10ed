package dev.groundwork.report;

import dev.groundwork.cost.PriceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How good the price books are, for people. */
public final class PriceStatusText {

    private PriceStatusText() {}

    /** All regions, a line each, and a warning where figures are too old or undated. */
    public static String summary(List<PriceStatus> books) {
        var table = new TextTable("region", "oldest", "newest", "undated", "stale", "disagreements", "figures");
        books.forEach(book -> table.row(
                book.region(),
                day(book.oldest()),
                day(book.newest()),
                book.undated(),
                book.stale(),
                book.disagreements().size(),
                book.figures()));
        var text = new StringBuilder(table.text(0));
        if (books.stream().anyMatch(PriceStatus::needsRefresh)) {
            text.append(warning());
        }
        return text.toString();
    }

    /** One region: its sources, the readings that disagree, and what is missing. */
    public static String detail(PriceStatus book) {
        var text = new StringBuilder(summary(List.of(book))).append('\n');
        var sources = new TextTable("oldest", "newest", "figures", "source");
        book.sources()
                .forEach(source -> sources.row(
                        day(source.oldest()),
                        day(source.newest()),
                        source.figures(),
                        source.source().name()));
        text.append(sources.text(0));
        text.append("\nreadings that disagree (the newer one was kept): ")
                .append(book.disagreements().size())
                .append('\n');
        for (var one : book.disagreements()) {
            text.append("  ")
                    .append(one.key())
                    .append(' ')
                    .append(one.commitment())
                    .append(": kept ");
            text.append(one.kept().price().toPlainString())
                    .append(" (")
                    .append(one.kept().date());
            text.append("), not ").append(one.dropped().price().toPlainString()).append(" (");
            text.append(one.dropped().date())
                    .append(", ")
                    .append(one.dropped().source())
                    .append(")\n");
        }
        book.missing().forEach(key -> text.append("no price: ").append(key).append('\n'));
        return text.toString();
    }

    private static String warning() {
        return "warning: some figures are undated, or older than " + PriceStatus.MAX_AGE_DAYS
                + " days;\n'./groundwork prices refresh' makes the books anew\n";
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }
}
