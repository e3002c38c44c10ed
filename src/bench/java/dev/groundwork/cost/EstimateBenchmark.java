package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.LargeAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An estimate must grow with the number of resources, not with its square. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class EstimateBenchmark {

    @Param({"1000", "10000", "100000"})
    int resources;

    private final PriceBook book = PriceBook.read(Path.of("cost/prices/us-west-2.json"));
    private final Usage usage = Usage.read(Path.of("cost/usage.yaml"));
    private Path folder = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("estimate");
        LargeAssembly.write(folder, resources);
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Reads afresh, so that nothing is remembered, then prices every resource. */
    @Benchmark
    public Estimate readAndPrice() {
        return Estimate.of(CloudAssembly.read(folder), book, usage, LocalDate.EPOCH);
    }
}
