package dev.groundwork.cli;

import dev.groundwork.cli.Reviewing.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Reads and prices an assembly while CDK's validator still judges it, which takes longer than all the rest. The CDK writes
 * the manifest when all templates are written, and validates afterwards.
 */
final class EarlyReading implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;

    /** What was read, and the manifest that it was read by; the manifest holds the templates' digests. */
    private record Seen(String manifest, Reading reading) {}

    private final Path folder;
    private final Supplier<Reading> reading;
    private final FutureTask<Optional<Seen>> task = new FutureTask<>(this::read);
    private volatile boolean isOver;

    private EarlyReading(Path folder, Supplier<Reading> reading) {
        this.folder = folder;
        this.reading = reading;
    }

    static EarlyReading of(Path folder, Supplier<Reading> reading) {
        var early = new EarlyReading(folder, reading);
        var thread = new Thread(early.task, "early reading");
        thread.setDaemon(true);
        thread.start();
        return early;
    }

    /** The reading, with the reports of the finished assembly; made anew if other templates were written in the end. */
    Reading finish() {
        isOver = true;
        return seen().filter(seen -> seen.manifest().equals(manifest()))
                .map(seen -> seen.reading().withReports(folder))
                .orElseGet(reading);
    }

    @Override
    public void close() {
        isOver = true;
    }

    private Optional<Seen> seen() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            // Whatever was wrong with half an assembly: the whole one is read by who asked, and fails there if it must.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Seen> read() throws InterruptedException {
        while (!isOver) {
            if (Files.exists(file())) {
                return Optional.of(new Seen(manifest(), reading.get()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return Optional.empty();
    }

    private String manifest() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve("manifest.json");
    }
}
