package dev.groundwork.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which lines of a blueprint the sections begin that stacks, flows and acknowledgements come from. */
final class BlueprintLines {

    /** What is not named after its section: a stack, and the topics of rules about the blueprint's own lists. */
    private static final Map<String, String> SECTIONS =
            Map.of("Network", "networks", "REACH", "flows", "ACK", "acknowledgements");

    private static final List<String> STACKS =
            List.of("Cluster", "Stream", "Database", "Document", "Services", "Watch");

    private BlueprintLines() {}

    static Map<String, Integer> of(Path file) {
        var lines = sections(file);
        var found = new HashMap<String, Integer>();
        SECTIONS.forEach((name, section) -> found.put(name, lines.getOrDefault(section, 1)));
        STACKS.forEach(stack -> found.put(stack, lines.getOrDefault(stack.toLowerCase(Locale.ROOT), 1)));
        return found;
    }

    private static Map<String, Integer> sections(Path file) {
        var sections = new HashMap<String, Integer>();
        try {
            var lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                var text = lines.get(line);
                int colon = text.indexOf(':');
                if (colon > 0 && Character.isLetter(text.charAt(0))) {
                    sections.putIfAbsent(text.substring(0, colon), line + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }
}
