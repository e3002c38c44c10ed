package dev.groundwork.cli;

import dev.groundwork.optimize.Optimizer;
import dev.groundwork.optimize.Optimum;
import dev.groundwork.optimize.Source;
import dev.groundwork.optimize.Wishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The exact search over the default space, regions and their books included; cold is what one run of the command sees. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class SearchBenchmark {

    /** With three years the space holds every commitment of every type as well. */
    @Param({"0", "3"})
    public int years;

    private TrialPricing pricing;
    private Optimizer optimizer;

    @Setup
    public void synthesizeVariants() {
        pricing = TrialPricing.open(Surroundings.ofThisProcess(), Path.of("cost/usage.yaml"));
        var wishes = new Wishes(Set.of(), List.of(), Optional.empty(), Optional.empty(), years);
        var source = new Source(Path.of("config/platform.yaml"), List.of());
        optimizer = Optimizer.prepare(source, wishes, pricing, (step, steps, what) -> {});
    }

    @TearDown
    public void removeThem() {
        pricing.close();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Optimum cold() {
        return optimizer.search();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 2, time = 3)
    @Measurement(iterations = 3, time = 3)
    public Optimum warm() {
        return optimizer.search();
    }
}
