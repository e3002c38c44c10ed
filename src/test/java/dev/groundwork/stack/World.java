package dev.groundwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * What machines share while their scripts are tested: AWS, the resolver and the replica set, each a few files.
 *
 * <p>The stand-ins of {@code standins/} come before the real commands. They note every call in {@code calls} and act on
 * these files; a line of {@code lost} is a request that does not get through.
 */
final class World {

    private static final Path STAND_INS = Path.of("src/test/resources/dev/groundwork/stack/standins");
    private static final Path SCRIPTS = Path.of("src/main/resources/dev/groundwork/stack/node");

    /** Commands of which only the call matters. */
    private static final List<String> NOTED = List.of(
            "amazon-cloudwatch-agent-ctl",
            "blockdev",
            "cfn-init",
            "chown",
            "hostnamectl",
            "shutdown",
            "sleep",
            "sync",
            "sysctl",
            "systemd-tmpfiles",
            "xfs_growfs");

    private final Path folder;

    World(Path folder) {
        this.folder = folder;
        for (var name : List.of("names", "volumes", "content", "secrets", "set", "snapshots")) {
            directory(name);
        }
        install(STAND_INS, directory("bin"));
        install(SCRIPTS, directory("opt"));
        NOTED.forEach(
                name -> copy(STAND_INS.resolve("note"), folder.resolve("bin").resolve(name)));
        write("calls", "");
    }

    Path folder() {
        return folder;
    }

    Machine machine(String instance, String zone) {
        return new Machine(this, instance, zone);
    }

    /** An empty volume that nobody holds. */
    World volume(String id, String zone) {
        return write("volumes/" + id, zone + " available None\n");
    }

    World write(String file, String content) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests that get lost before one gets through. */
    World lose(int requests) {
        return write("lost", "lost\n".repeat(requests));
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was called, by whom, in order; only the calls that contain the text. */
    List<String> calls(String text) {
        return read("calls").lines().filter(call -> call.contains(text)).toList();
    }

    Path directory(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install(Path from, Path into) {
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file -> copy(file, into.resolve(file.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
