package dev.groundwork.cost;

import dev.groundwork.cost.PriceTable.Mapped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books that a seed file makes, and the rows of it that no price is made from.
 *
 * @param books one per region
 * @param unused in the file's order, each with the reason
 * @param rows how many rows the file has
 */
public record PriceImport(List<PriceBook> books, List<UnusedRow> unused, int rows) {

    /** A row of the seed file that no price is made from. */
    public record UnusedRow(int line, String service, String item, String region, String reason) {}

    /** In place of a region in the seed file: the price holds everywhere. */
    private static final List<String> EVERYWHERE = List.of("Any", "Any (global)");

    /** Reads a seed file; a row that is neither mapped nor listed as unused fails the import, all such rows at once. */
    public static PriceImport read(Path file) {
        var readings = new LinkedHashMap<String, List<SeedReading>>();
        PriceRegion.ALL.forEach(region -> readings.put(region.code(), new ArrayList<>()));
        var unused = new ArrayList<UnusedRow>();
        var problems = new ArrayList<String>();
        var rows = SeedRow.read(file);
        for (var row : rows) {
            var reason = reason(row, readings);
            if (reason.isEmpty()) {
                sort(row, readings, problems);
            } else {
                unused.add(new UnusedRow(row.line(), row.service(), row.item(), row.region(), reason));
            }
        }
        var books = new ArrayList<PriceBook>();
        readings.forEach((region, found) -> books.add(SeedBook.of(region, found, problems)));
        if (!problems.isEmpty()) {
            throw new PriceException(file.toString(), problems);
        }
        return new PriceImport(List.copyOf(books), List.copyOf(unused), rows.size());
    }

    private static String reason(SeedRow row, Map<String, List<SeedReading>> readings) {
        if (!EVERYWHERE.contains(row.region()) && !readings.containsKey(row.region())) {
            return "no book for " + row.region();
        }
        return PriceTable.reason(row).orElse("");
    }

    private static void sort(SeedRow row, Map<String, List<SeedReading>> readings, List<String> problems) {
        var mapped = PriceTable.mapped(row);
        if (mapped.size() != 1) {
            var got = mapped.isEmpty()
                    ? "neither"
                    : mapped.stream().map(Mapped::rule).map(PriceRule::key).toList();
            problems.add(row + ": expected one price of the table, or a reason not to use it, got " + got);
            return;
        }
        var regions = EVERYWHERE.contains(row.region()) ? readings.keySet() : List.of(row.region());
        var reading = new SeedReading(mapped.get(0).rule(), mapped.get(0).found(), row);
        regions.forEach(region ->
                readings.computeIfAbsent(region, any -> new ArrayList<>()).add(reading));
    }

    /** Writes one book per region, and the list of the rows that were not used. */
    public void write(Path folder) {
        books.forEach(book -> book.write(folder.resolve(book.region() + ".json")));
        AtomicFile.write(folder.resolve("unused.md"), unusedTable());
    }

    /** How many rows were not used, by reason. */
    public Map<String, Integer> unusedByReason() {
        var counts = new TreeMap<String, Integer>();
        unused.forEach(row -> counts.merge(row.reason(), 1, Integer::sum));
        return counts;
    }

    private String unusedTable() {
        var text = new StringBuilder("# Rows of input/prices.csv that no price is made from\n\n")
                .append("Written by `groundwork prices import`, together with the books.\n\n")
                .append("| line | service | item | region | reason |\n|---:|---|---|---|---|\n");
        for (var row : unused) {
            text.append("| ").append(row.line()).append(" | ").append(row.service());
            text.append(" | ").append(row.item()).append(" | ").append(row.region());
            text.append(" | ").append(row.reason()).append(" |\n");
        }
        return text.toString();
    }
}
