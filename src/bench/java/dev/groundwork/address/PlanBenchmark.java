package dev.groundwork.address;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to plan and certify: a plan is handed out only with every certificate checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlanBenchmark {

    private static final List<Tier> PUBLIC_AND_PRIVATE = List.of(new Tier("public", 28), new Tier("private", 28));
    private static final List<Tier> FOUR =
            List.of(new Tier("public", 27), new Tier("private", 28), new Tier("data", 28), new Tier("edge", 28));

    /** A /16 of 1024 segments has a /26 for each, which holds no more than two zones of two tiers. */
    @State(Scope.Benchmark)
    public static class Growth {

        @Param({"16", "64", "256", "1024"})
        public int segments;
    }

    @Benchmark
    public NetworkPlan segments256Of3ZonesAnd2Tiers() {
        return Planner.plan(request(3, PUBLIC_AND_PRIVATE, 256));
    }

    @Benchmark
    public NetworkPlan oneSegmentOf6ZonesAnd4Tiers() {
        return Planner.plan(request(6, FOUR, 1));
    }

    @Benchmark
    public NetworkPlan segmentsOf2ZonesAnd2Tiers(Growth growth) {
        return Planner.plan(request(2, PUBLIC_AND_PRIVATE, growth.segments));
    }

    private static NetworkRequest request(int zones, List<Tier> tiers, int segments) {
        var names = IntStream.range(0, segments)
                .mapToObj(i -> SegmentRequest.equalShare("segment-" + i))
                .toList();
        return new NetworkRequest(
                "net",
                Cidr.parse("10.0.0.0/16"),
                List.of("a", "b", "c", "d", "e", "f").subList(0, zones),
                tiers,
                "private",
                names);
    }
}
