package dev.groundwork.config;

import java.util.List;

/** A value given beside the file, such as {@code cluster.nodes=6}; it replaces what the file says. */
public record Setting(List<String> path, String value) {

    public Setting {
        path = List.copyOf(path);
    }

    /** Reads {@code path=value}; the value is written as in YAML. */
    public static Setting parse(String text) {
        var equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("expected path=value, such as cluster.nodes=6, got '" + text + "'");
        }
        var path = List.of(text.substring(0, equals).split("\\.", -1));
        if (path.contains("")) {
            throw new IllegalArgumentException(
                    "expected keys joined by dots, such as cluster.nodes, got '" + text.substring(0, equals) + "'");
        }
        if (path.stream().anyMatch(key -> key.endsWith("]"))) {
            throw new IllegalArgumentException(
                    "expected a list as a whole, such as zones=[a, b, c], got '" + text.substring(0, equals) + "'");
        }
        return new Setting(path, text.substring(equals + 1));
    }

    @Override
    public String toString() {
        return "--set " + String.join(".", path) + "=" + value;
    }
}
