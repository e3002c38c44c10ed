package dev.groundwork.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The assumptions of an estimate, as {@code cost/usage.yaml} has them. */
public record Usage(Map<String, Assumption> assumptions) {

    public Usage {
        assumptions = Map.copyOf(assumptions);
    }

    public static Usage read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException | YamlEngineException e) {
            throw new PriceException(file.toString(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static Usage parse(String yaml) {
        var root = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(yaml);
        var assumptions = new LinkedHashMap<String, Assumption>();
        fields(root, "the file").forEach((key, entry) -> {
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
        try {
            return new BigDecimal(text(fields, where, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + "." + name + ": expected a number, got " + fields.get(name), e);
        }
    }

    private static String text(Map<?, ?> fields, String where, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(where + "." + name + ": expected a value, got none");
        }
        return value.toString();
    }
}
