package dev.groundwork.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of an assembly. Files come from inside the assembly or not at all: neither a path with dots, nor an absolute
 * one, nor a symbolic link leads out of it.
 */
record Folder(Path real, Path shown, Path root) {

    static Folder of(Path path) {
        try {
            var real = path.toRealPath();
            return new Folder(real, path, real);
        } catch (IOException e) {
            throw new AssemblyException(path, "cannot be read, expected a folder");
        }
    }

    /** The folder in which a file is. */
    static Folder around(Path file) {
        var parent = file.getParent();
        return of(parent == null ? Path.of("") : parent);
    }

    SourceFile file(String name, Path namedBy) {
        var file = resolve(name, namedBy);
        if (!Files.isRegularFile(file)) {
            throw new AssemblyException(namedBy, "'" + name + "' is not there, expected a file of the assembly");
        }
        return new SourceFile(file, shown(name));
    }

    Folder folder(String name, Path namedBy) {
        var folder = resolve(name, namedBy);
        if (!Files.isDirectory(folder)) {
            throw new AssemblyException(namedBy, "'" + name + "' is not there, expected a folder of the assembly");
        }
        return new Folder(folder, shown(name), root);
    }

    boolean has(String name) {
        try {
            return Files.exists(real.resolve(name));
        } catch (InvalidPathException e) {
            return false; // no file can have this name
        }
    }

    /** The names of its files that end so, in order. */
    List<String> endingWith(String ending) {
        try (var files = Files.list(real)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssemblyException(shown, "cannot be read, expected a folder");
        }
    }

    private Path shown(String name) {
        return shown.resolve(name).normalize();
    }

    private Path resolve(String name, Path namedBy) {
        try {
            var written = real.resolve(name).normalize();
            if (!written.startsWith(root)) {
                throw leaves(name, namedBy);
            }
            if (!Files.exists(written)) {
                return written;
            }
            var reached = written.toRealPath();
            if (!reached.startsWith(root)) {
                throw leaves(name, namedBy);
            }
            return reached;
        } catch (InvalidPathException | IOException e) {
            throw new AssemblyException(namedBy, "expected the name of a file, got '" + name + "'");
        }
    }

    private static AssemblyException leaves(String name, Path namedBy) {
        return new AssemblyException(namedBy, "'" + name + "' leaves the assembly's folder, expected a path inside it");
    }
}
