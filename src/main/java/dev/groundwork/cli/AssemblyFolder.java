package dev.groundwork.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;

/** The folder of a cloud assembly: it is either the one before or the new one, never half of each. */
final class AssemblyFolder {

    private final Surroundings surroundings;
    private final String typed;

    AssemblyFolder(Surroundings surroundings, String typed) {
        this.surroundings = surroundings;
        this.typed = typed;
    }

    /** The CDK CLI makes its folder, locks it, and says in the environment where it is. */
    boolean isAskedForByCdk() {
        return typed.isEmpty() && surroundings.environment().containsKey("CDK_OUTDIR");
    }

    Path write(Consumer<Path> synthesis) {
        requireNode();
        if (isAskedForByCdk()) {
            var folder = surroundings.typed(surroundings.environment().getOrDefault("CDK_OUTDIR", ""));
            synthesis.accept(folder);
            return folder;
        }
        var folder = typed.isEmpty() ? surroundings.home().resolve("cdk.out") : surroundings.typed(typed);
        try {
            replace(folder, synthesis);
        } catch (IOException e) {
            throw new UsageException(surroundings.shown(folder) + ": expected a folder that can be written, got "
                    + e.getClass().getSimpleName() + " " + e.getMessage());
        }
        return folder;
    }

    private static void replace(Path folder, Consumer<Path> synthesis) throws IOException {
        refuseToReplaceOtherThings(folder);
        var parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        var partial = Files.createTempDirectory(parent, "." + folder.getFileName() + "-");
        try {
            synthesis.accept(partial);
            remove(folder);
            Files.move(partial, folder);
        } finally {
            remove(partial);
        }
    }

    private static void refuseToReplaceOtherThings(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve("manifest.json"))) {
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new UsageException(
                        folder + ": expected an empty folder or a cloud assembly to replace, got other files");
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(AssemblyFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without Node, the CDK's own message is a stack trace. */
    private void requireNode() {
        if (!surroundings.hasNode()) {
            throw new UsageException("groundwork: needs Node, version 20 or newer, expected on the PATH, got none");
        }
    }
}
