package dev.groundwork.cli;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Plans;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.Usage;
import dev.groundwork.optimize.Pricing;
import dev.groundwork.stack.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Synthesizes blueprints into a folder of its own, which is gone when it is closed, and prices what is there. */
final class TrialPricing implements Pricing, AutoCloseable {

    private final Surroundings surroundings;
    private final Path folder;
    private final Usage usage;
    private final Map<Blueprint, Path> assemblies = new HashMap<>();
    private final Map<String, PriceBook> books = new HashMap<>();

    private TrialPricing(Surroundings surroundings, Path folder, Usage usage) {
        this.surroundings = surroundings;
        this.folder = folder;
        this.usage = usage;
    }

    static TrialPricing open(Surroundings surroundings, Path usage) {
        try {
            return new TrialPricing(surroundings, Files.createTempDirectory("groundwork-cost"), Usage.read(usage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Estimate estimate(Blueprint blueprint) {
        return priced(assembly(blueprint), blueprint.region());
    }

    /** The name of the region is all that prices look at, so in a copy of the templates it is replaced. */
    @Override
    public Estimate estimate(Blueprint blueprint, String region) {
        var assembly = assembly(blueprint);
        var copy = folder.resolve(assembly.getFileName() + "-" + region);
        try {
            Files.createDirectories(copy);
            try (var files = Files.newDirectoryStream(assembly, "{manifest,*.template}.json")) {
                for (var file : files) {
                    Files.writeString(
                            copy.resolve(file.getFileName()),
                            Files.readString(file).replace(blueprint.region(), region));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return priced(copy, region);
    }

    @Override
    public PriceBook book(String region) {
        return books.computeIfAbsent(
                region,
                any -> PriceBook.REGIONS.contains(region)
                        ? PriceBook.read(
                                surroundings.home().resolve("cost/prices").resolve(region + ".json"))
                        : PriceBook.empty(region));
    }

    @Override
    public void close() {
        try {
            AssemblyFolder.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Estimate priced(Path assembly, String region) {
        return Estimate.of(
                CloudAssembly.read(assembly, Deployment.unknown()), book(region), usage, surroundings.today());
    }

    private Path assembly(Blueprint blueprint) {
        return assemblies.computeIfAbsent(
                blueprint,
                any -> new AssemblyFolder(
                                surroundings,
                                folder.resolve("cdk.out-" + assemblies.size()).toString())
                        .write(out -> Synthesis.write(blueprint, Plans.of(blueprint), out)));
    }
}
