package dev.groundwork.diff;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Two templates that differ, written where they are tested. The stack's id is template. */
final class Sides {

    private Sides() {}

    static CloudAssembly template(String yaml) {
        try {
            var folder = Files.createTempDirectory("side");
            var file = folder.resolve("template.yaml");
            try {
                return CloudAssembly.read(Files.writeString(file, yaml));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ResourceChange> resources(String before, String after) {
        return ResourceChanges.between(template(before), template(after));
    }
}
