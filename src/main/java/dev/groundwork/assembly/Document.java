package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A parsed file: its root object, the lines of the sections' entries by pointer, such as /Resources/Vpc, and whether
 * there are loops to write out.
 */
record Document(Path file, Value.Fields root, Map<String, Integer> lines, boolean loops) {

    /** Sections and their entries. */
    static final int LEVELS_WITH_LINES = 2;

    static Document read(SourceFile file, Allowance allowance) {
        var text = file.text(allowance.limits().fileBytes());
        boolean looksLikeJson = text.stripLeading().startsWith("{");
        boolean json = looksLikeJson ? !file.isNamed(".yaml", ".yml") : file.isNamed(".json");
        return json
                ? new JsonReader(file.shown(), allowance).read(text)
                : new YamlReader(file.shown(), allowance).read(text);
    }

    OptionalInt line(String pointer) {
        var line = lines.get(pointer);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
