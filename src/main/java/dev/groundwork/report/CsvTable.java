package dev.groundwork.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of comma-separated values by RFC 4180, of which no cell becomes a formula when a spreadsheet opens them. */
final class CsvTable {

    private static final String LINE_END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Cells that are finished: {@link #words} or {@link #figure}. */
    void row(List<String> cells) {
        text.append(cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",")));
        text.append(LINE_END);
    }

    String text() {
        return text.toString();
    }

    /** Words that somebody else may have chosen; an apostrophe keeps a spreadsheet from computing them. */
    static String words(String words) {
        var line = CostColumns.printable(words);
        return !line.isEmpty() && "=+-@＝＋－＠".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    static String figure(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
