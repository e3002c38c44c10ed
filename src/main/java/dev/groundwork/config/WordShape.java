package dev.groundwork.config;

import dev.groundwork.config.Node.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One of a few words: an enum's constants in kebab-case. */
record WordShape(List<Enum<?>> constants) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (node instanceof Scalar scalar) {
            for (var constant : constants) {
                if (word(constant).equals(scalar.text())) {
                    return Optional.of(constant);
                }
            }
        }
        var hint = node instanceof Scalar scalar ? Nearest.hint(scalar.text(), words()) : "";
        problems.add(path, node, "expected " + String.join(" | ", words()) + ", got " + node.shown() + hint);
        return Optional.empty();
    }

    /** The word that a blueprint uses for an enum's constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> words() {
        return constants.stream().map(WordShape::word).toList();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words());
    }
}
