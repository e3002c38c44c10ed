package dev.groundwork.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Feeds a reader with changed inputs. It may refuse each with the exception that it declares; any other end, none at all,
 * or more memory than the limit fails the test. More inputs with -Dfuzz.inputs=100000, others with -Dfuzz.seed=7.
 */
public final class Fuzz implements AutoCloseable {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);

    /** What ends here never ends: the slowest input takes less than a second on an idle machine. */
    private static final long PATIENCE_SECONDS = 120;

    private static final Path KEPT = Path.of("src/test/resources/fuzz");

    /** What is to be tried; it must throw what it declares, or return. */
    public interface Reader {
        void read(byte[] input) throws IOException;
    }

    /** All that a run found out about the reader. */
    public record Outcome(int read, int refused, long mostBytes) {}

    private final String name;
    private final Class<? extends RuntimeException> declared;
    private final long limit;
    private final Reader reader;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Fuzz::daemon);
    private final Map<String, String> failures = new LinkedHashMap<>();
    private int read;
    private int refused;
    private long mostBytes;

    /** The limit is what reading one input may allocate, in MiB. */
    public Fuzz(String name, Class<? extends RuntimeException> declared, int limit, Reader reader) {
        this.name = name;
        this.declared = declared;
        this.limit = (long) limit << 20;
        this.reader = reader;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fuzz");
        thread.setDaemon(true);
        return thread;
    }

    /** Tries what once failed, then the inputs as they are, then changed ones. */
    public Outcome run(List<byte[]> corpus) throws IOException {
        for (var kept : kept()) {
            attempt(Files.readAllBytes(kept), kept.toString());
        }
        for (var input : corpus) {
            attempt(input, name + ", unchanged");
        }
        var mutation = new Mutation(corpus);
        for (int i = 0; i < INPUTS; i++) {
            var input = mutation.input(Mutation.seed(SEED, i));
            attempt(input, "%s %d of seed %d".formatted(name, i, SEED));
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures.values()));
        }
        System.out.printf(
                Locale.ROOT,
                "fuzz %s: %d read, %d refused, at most %d MiB allocated%n",
                name,
                read,
                refused,
                mostBytes >> 20);
        return new Outcome(read, refused, mostBytes);
    }

    private List<Path> kept() throws IOException {
        var folder = KEPT.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void attempt(byte[] input, String which) throws IOException {
        var running = worker.submit(() -> allocating(input));
        try {
            long bytes = running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            mostBytes = Math.max(mostBytes, bytes);
            if (bytes > limit) {
                failed(input, which, new AssertionError("allocated " + (bytes >> 20) + " MiB"));
            }
        } catch (ExecutionException e) {
            failed(input, which, e.getCause());
        } catch (TimeoutException e) {
            failed(input, which, e);
            throw new AssertionError(String.join("\n", failures.values()), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads on the worker's own thread, whose memory is counted. */
    private long allocating(byte[] input) throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        try {
            reader.read(input);
            read++;
        } catch (RuntimeException e) {
            if (!declared.isInstance(e)) {
                throw e;
            }
            refused++;
        }
        return threads.getThreadAllocatedBytes(id) - before;
    }

    /** Keeps the first input of each way to fail. */
    private void failed(byte[] input, String which, Throwable cause) throws IOException {
        var way = cause.getClass()
                + Stream.of(cause.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("dev.groundwork"))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("");
        if (failures.containsKey(way)) {
            return;
        }
        var file = KEPT.resolve(name).resolve("%08x".formatted(Arrays.hashCode(input)));
        Files.createDirectories(file.getParent());
        Files.write(file, input);
        var trace = Stream.of(cause.getStackTrace())
                .limit(12)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        failures.put(way, which + ", kept as " + file + ": " + cause + trace);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
