package dev.groundwork.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that is replaced in one step: whoever reads it sees the old text or the new one, never half of it. */
public final class AtomicFile {

    private AtomicFile() {}

    public static void write(Path file, String text) {
        var target = file.toAbsolutePath();
        var beside = target.resolveSibling(file.getFileName() + ".tmp");
        try {
            var folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(beside, text);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
