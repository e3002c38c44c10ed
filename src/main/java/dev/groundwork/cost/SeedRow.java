package dev.groundwork.cost;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One reading of the seed file: a figure, what it is for in free text, and who says so. */
record SeedRow(
        int line,
        String service,
        String item,
        String region,
        String unit,
        BigDecimal price,
        String date,
        String source) {

    private static final List<String> COLUMNS =
            List.of("service", "item", "region", "unit", "price_usd", "as_of_date", "source");

    /** Reads the rows of a seed file, naming every line that is not one. */
    static List<SeedRow> read(Path file) {
        var rows = new ArrayList<SeedRow>();
        var problems = new ArrayList<String>();
        var lines = PriceText.of(file).lines().toList();
        if (lines.isEmpty() || !cells(lines.get(0)).equals(COLUMNS)) {
            throw new PriceException(file.toString(), "expected the columns " + String.join(",", COLUMNS));
        }
        for (int i = 1; i < lines.size(); i++) {
            try {
                rows.add(row(i + 1, cells(lines.get(i))));
            } catch (IllegalArgumentException e) {
                problems.add("line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new PriceException(file.toString(), problems);
        }
        return rows;
    }

    private static SeedRow row(int line, List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("expected " + COLUMNS.size() + " cells, got " + cells.size());
        }
        var price = Figure.read(cells.get(4))
                .orElseThrow(() ->
                        new IllegalArgumentException("price_usd: expected a decimal, got '" + cells.get(4) + "'"));
        return new SeedRow(
                line,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                price,
                Day.checked(cells.get(5)),
                cells.get(6));
    }

    /** Splits a line of CSV; a cell in quotes may hold commas, and quotes that are doubled. */
    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Override
    public String toString() {
        return "line " + line + ": " + service + " '" + item + "' per " + unit + " in " + region;
    }
}
