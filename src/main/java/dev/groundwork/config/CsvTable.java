package dev.groundwork.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A table among the resources. A row is found by its first cells, without taking the other rows apart. */
final class CsvTable {

    private final List<String> columns;
    private final String rows;

    private CsvTable(String text) {
        int headerEnd = text.indexOf('\n');
        columns = List.of(text.substring(0, headerEnd).split(",", -1));
        rows = text.substring(headerEnd);
    }

    static CsvTable read(String name) {
        try (var in = Objects.requireNonNull(CsvTable.class.getResourceAsStream(name), name)) {
            return new CsvTable(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row whose first cells are these. */
    Optional<Row> row(String... cells) {
        boolean plain = Stream.of(cells).allMatch(cell -> cell.indexOf(',') < 0 && cell.indexOf('\n') < 0);
        int start = plain ? rows.indexOf("\n" + String.join(",", cells) + ",") : -1;
        return start < 0
                ? Optional.empty()
                : Optional.of(new Row(rows.substring(start + 1, rows.indexOf('\n', start + 1))));
    }

    Stream<Row> rows() {
        return rows.lines().skip(1).map(Row::new);
    }

    /** A line, asked by column. */
    final class Row {

        private final String[] cells;

        private Row(String line) {
            cells = line.split(",", -1);
        }

        String text(String column) {
            return cells[columns.indexOf(column)];
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        /** The cell's words; none if it is empty. */
        List<String> words(String column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|"));
        }
    }
}
