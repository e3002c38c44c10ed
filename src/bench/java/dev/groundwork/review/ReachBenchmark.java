package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

/** Reachability must grow with what is open, not with the square of the security groups. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ReachBenchmark {

    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    @Param({"100", "1000", "5000"})
    int groups;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("reach");
        file = Files.writeString(folder.resolve("template.json"), LargeNetwork.template(groups));
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
        Files.delete(folder);
    }

    /** Reads 200 subnets and so many groups afresh, and finds everything that gets through. */
    @Benchmark
    public FlowReview reachability() {
        return Reachability.of(CloudAssembly.read(file)).against(List.of());
    }

    /** The same, with addresses, failure domains and every rule: all that a review holds. */
    @Benchmark
    public Review review() {
        return Review.of(CloudAssembly.read(file), ReviewInput.on(DAY).declaring(List.of()));
    }
}
