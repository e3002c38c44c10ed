package dev.groundwork.cost;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The assumptions of an estimate, as {@code cost/usage.yaml} has them. */
public record Usage(Map<String, Assumption> assumptions) {

    public Usage {
        assumptions = Map.copyOf(assumptions);
    }

    public static Usage read(Path file) {
        return FiguresFile.read(file, Usage::parse);
    }

    static Usage parse(String yaml) {
        var assumptions = new LinkedHashMap<String, Assumption>();
        fields(FiguresFile.fields(yaml), "the file").forEach((key, entry) -> {
            var name = String.valueOf(key);
            var fields = fields(entry, name);
            var value = new Cases(
                    number(fields, name, "low"), number(fields, name, "expected"), number(fields, name, "high"));
            var sentence = text(fields, name, "sentence").strip();
            assumptions.put(name, new Assumption(name, value, text(fields, name, "unit"), sentence));
        });
        return new Usage(assumptions);
    }

    Optional<Assumption> assumption(String name) {
        return Optional.ofNullable(assumptions.get(name));
    }

    private static Map<?, ?> fields(Object node, String where) {
        if (node instanceof Map<?, ?> fields) {
            return fields;
        }
        throw new IllegalArgumentException(where + ": expected fields, got " + node);
    }

    private static BigDecimal number(Map<?, ?> fields, String where, String name) {
        return Figure.read(text(fields, where, name))
                .orElseThrow(() -> new IllegalArgumentException(
                        where + "." + name + ": expected a number, got " + fields.get(name)));
    }

    private static String text(Map<?, ?> fields, String where, String name) {
        var value = fields.get(name);
        if (value == null || value.toString().isEmpty()) {
            throw new IllegalArgumentException(where + "." + name + ": expected a value, got none");
        }
        return value.toString();
    }
}
