package dev.groundwork.config;

import dev.groundwork.config.Node.Mapping;
import dev.groundwork.config.Node.Scalar;
import dev.groundwork.config.Node.Sequence;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A node as JSON has it: maps, lists, texts, numbers and flags. */
final class JsonValue {

    private JsonValue() {}

    static @Nullable Object of(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(JsonValue::of).toList();
        }
        if (node instanceof Mapping mapping) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            mapping.entries().forEach(entry -> values.put(entry.name(), of(entry.value())));
            return values;
        }
        return scalar((Scalar) node);
    }

    private static @Nullable Object scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> scalar.text();
            case NUMBER -> Integer.valueOf(scalar.text());
            case FLAG -> Boolean.valueOf(scalar.text());
            case NOTHING -> null;
        };
    }
}
