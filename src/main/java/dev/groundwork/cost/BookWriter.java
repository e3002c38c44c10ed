package dev.groundwork.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.groundwork.cost.Disagreement.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a price book as JSON with one entry per line, so that a change of a price is a change of one line. */
final class BookWriter {

    static final int SCHEMA = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private BookWriter() {}

    static void write(PriceBook book, Path file) {
        var lines = new ArrayList<String>();
        lines.add("{");
        lines.add("\"schema\": " + SCHEMA + ", \"region\": \"" + book.region() + "\", \"currency\": \"USD\",");
        array(lines, "sources", book.sources().stream().map(BookWriter::entry).toList(), ",");
        array(
                lines,
                "prices",
                book.prices().stream().flatMap(price -> entries(price).stream()).toList(),
                ",");
        array(
                lines,
                "disagreements",
                book.disagreements().stream().map(BookWriter::entry).toList(),
                "");
        lines.add("}");
        AtomicFile.write(file, String.join("\n", lines) + "\n");
    }

    private static void array(List<String> lines, String name, List<Map<String, Object>> entries, String end) {
        lines.add("\"" + name + "\": [");
        for (int i = 0; i < entries.size(); i++) {
            lines.add(line(entries.get(i)) + (i < entries.size() - 1 ? "," : ""));
        }
        lines.add("]" + end);
    }

    private static String line(Map<String, Object> entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static Map<String, Object> entry(PriceSource source) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", source.id());
        entry.put("name", source.name());
        put(entry, "retrieved", source.retrieved());
        put(entry, "sha256", source.sha256());
        return entry;
    }

    private static List<Map<String, Object>> entries(Price price) {
        var entries = new ArrayList<Map<String, Object>>();
        for (var tier : price.tiers()) {
            var entry = head(price.key(), price.commitment());
            entry.put("unit", price.unit());
            put(entry, "from", plain(tier.from()));
            put(entry, "to", tier.to() == null ? "" : plain(tier.to()));
            entry.put("price", plain(tier.price(), "0"));
            put(entry, "upfront", plain(price.upfront()));
            if (price.spread()) {
                entry.put("spread", true);
            }
            put(entry, "date", tier.date());
            entry.put("source", tier.source().id());
            put(entry, "rate", tier.rate());
            entries.add(entry);
        }
        return entries;
    }

    private static Map<String, Object> entry(Disagreement disagreement) {
        var entry = head(disagreement.key(), disagreement.commitment());
        put(entry, "from", plain(disagreement.from()));
        entry.put("kept", reading(disagreement.kept()));
        entry.put("dropped", reading(disagreement.dropped()));
        return entry;
    }

    private static Map<String, Object> reading(Reading reading) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("price", plain(reading.price(), "0"));
        put(entry, "date", reading.date());
        entry.put("source", reading.source());
        return entry;
    }

    private static Map<String, Object> head(PriceKey key, Commitment commitment) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("offer", key.offer());
        entry.put("key", key.usage());
        put(entry, "commitment", commitment.equals(Commitment.ON_DEMAND) ? "" : commitment.toString());
        return entry;
    }

    private static void put(Map<String, Object> entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.put(field, value);
        }
    }

    private static String plain(BigDecimal number) {
        return plain(number, "");
    }

    private static String plain(BigDecimal number, String zero) {
        return number.signum() == 0 ? zero : number.stripTrailingZeros().toPlainString();
    }
}
