package dev.groundwork.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of words under a heading, in columns just as wide as they must be; numbers stand to the right. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heading) {
        rows.add(List.of(heading));
    }

    void row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(cell.toString());
        }
        rows.add(row);
    }

    /** The table, each line after some spaces and without any at its end. */
    String text(int indent) {
        var widths = new int[rows.get(0).size()];
        var numbers = new boolean[widths.length];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(column);
            numbers[column] = isNumber(rows.get(rows.size() - 1).get(column));
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder(" ".repeat(indent));
            for (int column = 0; column < widths.length; column++) {
                var space = " ".repeat(widths[column] - row.get(column).length());
                line.append(column == 0 ? "" : "  ")
                        .append(numbers[column] ? space : "")
                        .append(row.get(column))
                        .append(numbers[column] ? "" : space);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        int width = 0;
        for (var row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
