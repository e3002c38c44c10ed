package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Templates that tests write, priced with the committed books. */
public final class Priced {

    /** The day of all estimates in tests: versions in support on it cost what they cost. */
    public static final LocalDate DAY = LocalDate.parse("2026-11-21");

    private Priced() {}

    public static PriceBook book(String region) {
        return PriceBook.read(Path.of("cost/prices", region + ".json"));
    }

    public static Estimate estimate(String region, String template) {
        try {
            var folder = Files.createTempDirectory("priced");
            var file = Files.writeString(folder.resolve("template.yaml"), template);
            try {
                var assembly = CloudAssembly.read(file, Deployment.unknown().inRegion(region));
                return Estimate.of(assembly, book(region), Usage.read(Path.of("cost/usage.yaml")), DAY);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Statement statement(String region, String template) {
        return Statement.of("template", estimate(region, template), book(region));
    }
}
