package dev.groundwork.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logical ids without the hash that CDK hangs on them, so that they outlive a change of the construct tree. */
final class Names {

    private static final Pattern HASH = Pattern.compile("(?<=[A-Za-z0-9])[0-9A-F]{8}\\b");

    private Names() {}

    static String plain(String text) {
        return HASH.matcher(text).replaceAll("");
    }

    /** The one logical id that is meant. */
    static String in(ObjectNode resources, String written) {
        if (resources.has(written)) {
            return written;
        }
        var meant = resources.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(id -> plain(id).equals(written))
                .toList();
        if (meant.size() != 1) {
            throw new IllegalArgumentException(written + ": expected one resource, got " + meant + " of "
                    + resources.properties().stream()
                            .map(entry -> plain(entry.getKey()))
                            .collect(Collectors.joining(" ")));
        }
        return meant.get(0);
    }
}
