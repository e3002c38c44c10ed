package dev.groundwork.cli;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.assembly.StackTemplate;
import dev.groundwork.config.Plans;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.Usage;
import dev.groundwork.report.EstimateJson;
import dev.groundwork.report.EstimateText;
import dev.groundwork.stack.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what an assembly costs in a month; without one, it synthesizes the blueprint to look at. */
@Command(
        name = "cost",
        description = {
            "Print what the platform costs in a month, each line from a price with a source.",
            "Ends with 1 where a line has no price."
        },
        mixinStandardHelpOptions = true)
final class CostCommand implements Callable<Integer> {

    private enum Format {
        TABLE,
        JSON
    }

    private final Surroundings surroundings;

    @Mixin
    private final BlueprintOptions blueprints = new BlueprintOptions();

    @Option(
            names = "--assembly",
            paramLabel = "PATH",
            description = "A cdk.out folder or one template to price instead of a blueprint.")
    private String assembly = "";

    @Option(
            names = "--usage",
            paramLabel = "FILE",
            description = "What is assumed where no template tells; by default cost/usage.yaml.")
    private String usage = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Where stacks are priced that are made for any region.")
    private String region = "";

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TABLE;

    @Option(names = "--allow-unpriced", description = "End with 0 although lines have no price.")
    private boolean allowUnpriced;

    CostCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!assembly.isEmpty() && blueprints.given()) {
            throw new UsageException("--assembly: expected either an assembly or a blueprint, got both");
        }
        var estimate = assembly.isEmpty() ? ofBlueprint() : ofAssembly(surroundings.typed(assembly));
        surroundings.out().print(format == Format.JSON ? EstimateJson.of(estimate) : EstimateText.of(estimate));
        surroundings.out().flush();
        return estimate.notPriced().isEmpty() || allowUnpriced ? ExitCode.DONE : ExitCode.NO;
    }

    private Estimate ofBlueprint() {
        var blueprint = blueprints.read(surroundings);
        try {
            var folder = Files.createTempDirectory("groundwork-cost");
            try {
                return ofAssembly(new AssemblyFolder(
                                surroundings, folder.resolve("cdk.out").toString())
                        .write(out -> Synthesis.write(blueprint, Plans.of(blueprint), out)));
            } finally {
                AssemblyFolder.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Estimate ofAssembly(Path path) {
        var deployment =
                region.isEmpty() ? Deployment.unknown() : Deployment.unknown().inRegion(region);
        var read = CloudAssembly.read(path, deployment);
        return Estimate.of(read, book(read), Usage.read(usageFile()));
    }

    private PriceBook book(CloudAssembly read) {
        var where = read.stacks().stream()
                .map(StackTemplate::region)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(region);
        if (where.isEmpty()) {
            throw new UsageException("--region: expected a region, as no stack names one, got none");
        }
        if (!PriceBook.REGIONS.contains(where)) {
            return PriceBook.empty(where);
        }
        return PriceBook.read(surroundings.home().resolve("cost/prices").resolve(where + ".json"));
    }

    private Path usageFile() {
        var file = usage.isEmpty() ? surroundings.home().resolve("cost/usage.yaml") : surroundings.typed(usage);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--usage: expected a file, got " + surroundings.shown(file));
        }
        return file;
    }
}
