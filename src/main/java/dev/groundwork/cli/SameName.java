package dev.groundwork.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A template that stands alone is a stack called as its file; two of one stack may be in files of different names. */
final class SameName {

    private SameName() {}

    /** Reads a template under a name that does not depend on its file's; a folder, as it is. */
    static <T> T read(Path path, Function<Path, T> reading) {
        if (!Files.isRegularFile(path) || path.endsWith("manifest.json")) {
            return reading.apply(path);
        }
        try {
            var folder = Files.createTempDirectory("groundwork-diff");
            try {
                var name = path.getFileName().toString();
                var copy = folder.resolve("template" + name.substring(Math.max(0, name.lastIndexOf('.'))));
                return reading.apply(Files.copy(path, copy));
            } finally {
                AssemblyFolder.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
