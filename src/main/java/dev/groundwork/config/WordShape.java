package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of a few words: an enum's constants in kebab-case. */
record WordShape(List<Enum<?>> constants) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        var text = node instanceof Scalar scalar ? scalar.text() : "";
        for (var constant : constants) {
            if (word(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        problems.add(
                path,
                node,
                "expected " + String.join(" | ", words()) + ", got " + node.shown() + Nearest.hint(text, words()));
        return Optional.empty();
    }

    /** How a blueprint writes an enum's constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> words() {
        return constants.stream().map(WordShape::word).toList();
    }

    @Override
    public ObjectNode schema() {
        var schema = Json.object();
        words().forEach(schema.putArray("enum")::add);
        return schema;
    }
}
