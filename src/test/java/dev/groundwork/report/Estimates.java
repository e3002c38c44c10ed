package dev.groundwork.report;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.Priced;
import dev.groundwork.cost.Statement;
import dev.groundwork.cost.Usage;
import dev.groundwork.stack.Synthesized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The published blueprints as estimates, each synthesized and priced once. */
final class Estimates {

    /** A template whose names try to become markup, formulas and a terminal's commands. */
    static final String HOSTILE = """
            Resources:
              "<img onerror=alert(1) src=x>": {Type: 'AWS::EC2::NatGateway', Properties: {
                Tags: [{Key: component, Value: "</style><script>alert(2)</script>"}]}}
              "=cmd|' /C calc'!A0": {Type: 'AWS::EC2::EIP', Properties: {
                Tags: [{Key: component, Value: "**bold** | [link](https://example.org) `code` \\e[31m"}]}}
              "@SUM(A1)": {Type: 'AWS::<b>Odd</b>::Type'}
            """;

    private static final Map<String, Statement> DONE = new ConcurrentHashMap<>();

    private Estimates() {}

    static Stream<String> blueprints() {
        try (var files = Files.list(Path.of("config"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Statement of(String blueprint) {
        return DONE.computeIfAbsent(blueprint, name -> {
            var folder = Synthesized.read(Path.of("config", name + ".yaml")).directory();
            var assembly = CloudAssembly.read(folder);
            var region = assembly.stacks().get(0).region().orElseThrow();
            var book = Priced.book(region);
            var estimate = Estimate.of(assembly, book, Usage.read(Path.of("cost/usage.yaml")), Priced.DAY);
            return Statement.of(name, estimate, book);
        });
    }

    static Statement hostile() {
        return Priced.statement("us-west-2", HOSTILE);
    }
}
