package dev.groundwork.report;

import dev.groundwork.cost.CostItem;
import dev.groundwork.cost.Statement;
import java.math.BigDecimal;

/** What moves the bill: the assumptions by how far, each with its sentence, and the fixed lines by their share. */
final class MoversText {

    /** Beyond the tenth, a line is too small to decide anything. */
    private static final int SHARES = 10;

    private MoversText() {}

    static String of(Statement statement, Ink ink, CostColumns columns) {
        var estimate = statement.estimate();
        var text = new StringBuilder();
        if (!estimate.assumptions().isEmpty()) {
            text.append('\n')
                    .append(ink.strong("What moves the bill: assumptions, by what lies between low and high\n"));
        }
        for (var assumption : estimate.movers()) {
            var value = assumption.value();
            var range = plain(value.low()) + ", " + plain(value.expected()) + ", " + plain(value.high()) + " "
                    + assumption.unit() + ". ";
            text.append(columns.row("  " + assumption.name(), "", estimate.moved(assumption)));
            text.append(ink.faint(Wrapped.after("    ", range + assumption.sentence(), CostColumns.WIDTH)));
        }
        var shares = CostItem.fixed(estimate);
        if (!shares.isEmpty()) {
            text.append('\n').append(ink.strong("What moves the bill: fixed lines, by share of the expected total\n"));
        }
        var total = estimate.total().expected();
        shares.stream().limit(SHARES).forEach(item -> {
            var share = Money.share(item.monthly().expected(), total) + " %";
            text.append(columns.row("  " + item.first().name(), share, item.monthly()));
        });
        return text.toString();
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
