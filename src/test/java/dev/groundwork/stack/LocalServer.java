package dev.groundwork.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that a trial starts, in a folder of its own: both go when the trial ends, whatever its end. */
record LocalServer(Process process, Path folder) implements AutoCloseable {

    /** Starts the program in the folder; what it says stands in a log there. */
    static LocalServer start(ProcessBuilder program, Path folder) throws IOException {
        var process = program.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile())
                .start();
        return new LocalServer(process, folder);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Returns as soon as the server answers; a server that ends before is told of with its log. */
    void await(BooleanSupplier answers) throws IOException {
        try {
            while (!answers.getAsBoolean()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the server did not start:\n" + log());
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            close();
            throw new IllegalStateException(e);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    String log() throws IOException {
        return Files.readString(log(folder));
    }

    private static Path log(Path folder) {
        return folder.resolve("log");
    }

    @Override
    public void close() throws IOException {
        var started = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        started.forEach(ProcessHandle::destroyForcibly);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
