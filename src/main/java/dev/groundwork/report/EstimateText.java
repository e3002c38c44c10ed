package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An estimate as a table of at most 100 columns, grouped by stack and component. */
public final class EstimateText {

    private static final String FORMAT = "%-54s %13s %9s %9s %9s\n";

    private EstimateText() {}

    public static String of(Estimate estimate) {
        var text = new StringBuilder();
        text.append("US dollars a month of 730 hours, on demand, ")
                .append(estimate.region())
                .append("; ");
        text.append(estimate.oldestPrice().map(day -> "oldest price of " + day).orElse("prices without a date"));
        text.append("\n\n").append(String.format(Locale.ROOT, FORMAT, "", "quantity", "low", "expected", "high"));
        var groups =
                estimate.lines().stream().map(EstimateText::group).distinct().toList();
        for (var group : groups) {
            var lines = estimate.lines().stream()
                    .filter(line -> group(line).equals(group))
                    .toList();
            var sum = estimate.sum(line -> group(line).equals(group));
            text.append(row(group, "", sum));
            lines.forEach(line -> text.append(row(name(line), quantity(line), line.monthly())));
        }
        text.append('\n').append(row("fixed by the templates", "", estimate.fixed()));
        text.append(row("assumed usage (~)", "", estimate.sum(line -> !line.isFixed())));
        text.append(row("total", "", estimate.total()));
        movers(text, estimate);
        notPriced(text, estimate);
        return text.toString();
    }

    static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static void movers(StringBuilder text, Estimate estimate) {
        text.append("\nWhat moves the bill\n");
        for (var assumption : estimate.movers()) {
            var name = "  " + assumption.name() + ", " + assumption.unit();
            text.append(row(name, "", estimate.moved(assumption)));
        }
    }

    private static void notPriced(StringBuilder text, Estimate estimate) {
        if (estimate.notPriced().isEmpty()) {
            return;
        }
        text.append("\nNot priced, and in no total\n");
        for (var line : estimate.notPriced()) {
            var place = line.place();
            text.append("  ").append(cut(place.type() + " " + place.stack() + "/" + place.resource(), 98));
            text.append('\n');
            text.append(wrapped(line.why()));
        }
    }

    private static String wrapped(String why) {
        var text = new StringBuilder("   ");
        int width = 3;
        for (var word : why.split(" ", -1)) {
            if (width + 1 + word.length() > 100) {
                text.append("\n   ");
                width = 3;
            }
            text.append(' ').append(word);
            width += 1 + word.length();
        }
        return text.append('\n').toString();
    }

    private static String group(CostLine line) {
        var place = line.place();
        return place.stack().equals(place.component()) ? place.stack() : place.stack() + ", " + place.component();
    }

    private static String name(CostLine line) {
        return "  " + (line.isFixed() ? "" : "~ ") + line.name() + " ("
                + line.place().resource() + ")";
    }

    private static String quantity(CostLine line) {
        var expected =
                line.quantity().expected().setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return cut(expected.toPlainString() + " " + line.unit(), 13);
    }

    private static String row(String name, String quantity, Cases monthly) {
        return String.format(
                Locale.ROOT,
                FORMAT,
                cut(name, 54),
                quantity,
                money(monthly.low()),
                money(monthly.expected()),
                money(monthly.high()));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
