package dev.groundwork.cli;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A blueprint's file that a command writes: it is read back first, and replaces what is there in one step. */
final class WrittenBlueprint {

    private WrittenBlueprint() {}

    static void write(Path file, String text, Blueprint expected) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(file + ": expected a folder that is there, got none");
        }
        try {
            var partial = Files.createTempFile(folder, "." + file.getFileName(), ".yaml");
            try {
                Files.writeString(partial, text);
                if (!BlueprintReader.read(partial, List.of()).blueprint().equals(expected)) {
                    throw new IllegalStateException("the blueprint that was written is another than was found");
                }
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
