package dev.groundwork.report;

import dev.groundwork.optimize.Generation;
import dev.groundwork.optimize.Generations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The base instance of each generation as a table of at most 100 columns, component by component. */
public final class GenerationsText {

    private static final int WIDTH = 100;

    private GenerationsText() {}

    public static String of(Generations generations) {
        var text = new StringBuilder();
        text.append("The smallest instance of every generation that ")
                .append(generations.region())
                .append(" sells and that is not burstable,\n")
                .append("in US dollars on demand; a month has 730 hours\n\n")
                .append(line("", "", "an hour", "platform", "difference", ""));
        var last = "";
        for (var row : generations.rows()) {
            var component = row.component().toString();
            text.append(row(component.equals(last) ? "" : component, row));
            last = component;
        }
        if (!generations.notPriced().isEmpty()) {
            text.append('\n').append(unpriced(generations.notPriced().size()));
        }
        return text.toString();
    }

    /** How many lines every total leaves out. */
    static String unpriced(int lines) {
        return "Not priced, and in no total: " + lines + (lines == 1 ? " line" : " lines")
                + " of the blueprint, see './groundwork cost'\n";
    }

    static String signed(BigDecimal difference) {
        var rounded = difference.setScale(2, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString();
    }

    private static String row(String component, Generation row) {
        if (!row.reason().isEmpty()) {
            return cut(String.format(Locale.ROOT, "%-10s %-20s   %s", component, row.instanceType(), row.reason()));
        }
        return line(
                component,
                row.instanceType(),
                row.hourly().map(BigDecimal::toPlainString).orElse("-"),
                row.total().map(Money::cents).orElse("-"),
                row.difference().map(GenerationsText::signed).orElse("-"),
                row.asked() ? "as asked" : "");
    }

    private static String line(String... cells) {
        return cut(String.format(Locale.ROOT, "%-10s %-20s %10s %12s %12s  %s", (Object[]) cells)
                .stripTrailing());
    }

    private static String cut(String line) {
        return (line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…") + "\n";
    }
}
