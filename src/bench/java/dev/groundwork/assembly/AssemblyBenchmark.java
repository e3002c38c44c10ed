package dev.groundwork.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.infra.Blackhole;

/** Reading and resolving must grow with the number of resources, not with its square. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class AssemblyBenchmark {

    @Param({"1000", "10000", "100000"})
    int resources;

    private Path folder = Path.of("");
    private Path yaml = Path.of("");

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("assembly");
        LargeAssembly.write(folder, resources);
        yaml = Files.writeString(folder.resolve("single.yaml"), LargeAssembly.template(resources));
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public CloudAssembly readJsonAssembly() {
        return CloudAssembly.read(folder);
    }

    @Benchmark
    public CloudAssembly readYamlTemplate() {
        return CloudAssembly.read(yaml);
    }

    /** Reads afresh, so that nothing is remembered, then computes every property of every resource. */
    @Benchmark
    public void readAndResolve(Blackhole blackhole) {
        for (var resource : CloudAssembly.read(folder).resources()) {
            blackhole.consume(resource.at(""));
        }
    }

    /** The index of who refers to whom: one subnet to which every node refers. */
    @Benchmark
    public void readAndFindReferrers(Blackhole blackhole) {
        var assembly = CloudAssembly.read(folder);
        for (var subnet : assembly.resources("AWS::EC2::Subnet")) {
            blackhole.consume(assembly.referrers(subnet, "AWS::EC2::Instance", "/SubnetId"));
        }
    }
}
