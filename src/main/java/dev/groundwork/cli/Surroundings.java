package dev.groundwork.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

/** Where the program runs: its streams, folders, environment, and on which day. Tests hand in their own. */
record Surroundings(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        Path home,
        Path folder,
        Map<String, String> environment,
        LocalDate today) {

    static Surroundings ofThisProcess() {
        return new Surroundings(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("groundwork.terminal"),
                Path.of(System.getProperty("groundwork.home", "")).toAbsolutePath(),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                LocalDate.now(ZoneOffset.UTC));
    }

    /** Colour is for people: never into a file or a pipe, and not for who asked for none (no-color.org). */
    boolean colour() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether there is a Node, in which the CDK runs. */
    boolean hasNode() {
        var path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "node")));
    }

    /** A path that the user typed: relative to where they stand. */
    Path typed(String path) {
        return folder.resolve(path).normalize();
    }

    /** A path as the user would type it from where they stand. */
    Path shown(Path path) {
        return path.startsWith(folder) ? folder.relativize(path) : path;
    }
}
