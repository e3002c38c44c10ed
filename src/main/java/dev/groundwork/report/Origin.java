package dev.groundwork.report;

import dev.groundwork.review.Place;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where what was reviewed was written: templates in a folder, or a blueprint from which they were made, with the line of each
 * stack's section.
 *
 * @param assembly the folder or template as it was read
 * @param shown the same as readers know it
 * @param blueprint the blueprint's file as readers know it, where the templates were made from it and are gone
 * @param lines the lines of the blueprint's sections, by stack; flows and acknowledgements have theirs by rule
 */
public record Origin(Path assembly, String shown, Optional<String> blueprint, Map<String, Integer> lines) {

    /** A file and a line in it, the first where none is known. */
    public record Position(String file, int line) {}

    public Origin {
        lines = Map.copyOf(lines);
    }

    /** The file of a template, as seen from the assembly's folder. */
    String template(Place place) {
        if (place.file().isEmpty()) {
            return "";
        }
        var file = Path.of(place.file());
        var below =
                file.equals(assembly) || !file.startsWith(assembly) ? file.getFileName() : assembly.relativize(file);
        return String.valueOf(below).replace('\\', '/');
    }

    /** Where somebody would change it. */
    Position position(Place place, String rule) {
        return blueprint
                .map(file -> new Position(file, line(place, rule)))
                .orElseGet(() -> new Position(file(place), place.lineIfKnown().orElse(1)));
    }

    private int line(Place place, String rule) {
        var topic = rule.replaceFirst("-\\d+$", "");
        return lines.getOrDefault(topic, lines.getOrDefault(place.stack(), 1));
    }

    private String file(Place place) {
        var file = template(place);
        boolean isFolder = !place.file().isEmpty() && !Path.of(place.file()).equals(assembly);
        return isFolder ? shown + "/" + file : shown;
    }
}
