package dev.groundwork.cli;

import dev.groundwork.config.Plans;
import dev.groundwork.cost.AtomicFile;
import dev.groundwork.cost.Case;
import dev.groundwork.cost.Discounts;
import dev.groundwork.cost.Statement;
import dev.groundwork.report.Ink;
import dev.groundwork.stack.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "Show one of ${COMPLETION-CANDIDATES} with its shares, not all side by side.")
    private @Nullable Case only;

    @Option(
            names = "--commitment",
            paramLabel = "TERM",
            converter = CommitmentChoice.Converter.class,
            completionCandidates = CommitmentChoice.Words.class,
            description = "One of ${COMPLETION-CANDIDATES}: each line at its cheapest sourced price of that length.")
    private CommitmentChoice commitment = CommitmentChoice.ON_DEMAND;

    @Option(
            names = "--discounts",
            paramLabel = "FILE",
            description = "Percentages that you agreed with AWS, as in cost/discounts.yaml; by default none.")
    private String discounts = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private EstimateFormat format = EstimateFormat.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, and print nothing.")
    private String output = "";

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
        var agreed = discounts.isEmpty()
                ? Discounts.NONE
                : Discounts.read(Estimation.existing(surroundings, "--discounts", discounts));
        var estimation = new Estimation(surroundings, usage, region);
        var list = assembly.isEmpty() ? ofBlueprint(estimation) : estimation.of(assembly, surroundings.typed(assembly));
        var asked = list.boundFor(commitment.years()).with(agreed);
        hand(only == null ? asked : asked.showing(only));
        boolean complete = list.estimate().notPriced().isEmpty();
        return complete || allowUnpriced ? ExitCode.DONE : ExitCode.NO;
    }

    private Statement ofBlueprint(Estimation estimation) {
        var blueprint = blueprints.read(surroundings);
        try {
            var folder = Files.createTempDirectory("groundwork-cost");
            try {
                var target = folder.resolve("cdk.out").toString();
                var written = new AssemblyFolder(surroundings, target)
                        .write(out -> Synthesis.write(blueprint, Plans.of(blueprint), out));
                return estimation.of(blueprint.name(), written);
            } finally {
                AssemblyFolder.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hand(Statement statement) {
        if (output.isEmpty()) {
            var ink = surroundings.colour() ? Ink.COLOUR : Ink.PLAIN;
            surroundings.out().print(format.of(statement, surroundings, ink));
            surroundings.out().flush();
            return;
        }
        var file = surroundings.typed(output);
        try {
            AtomicFile.write(file, format.of(statement, surroundings, Ink.PLAIN));
        } catch (UncheckedIOException e) {
            throw new UsageException(
                    "--output: expected a file that can be written, got " + surroundings.shown(file) + ", " + e);
        }
    }
}
