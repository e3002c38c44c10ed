package dev.groundwork.cli;

import java.nio.file.Files;
import picocli.CommandLine.Option;

/** What the commands that try other blueprints have in common. */
final class TrialOptions {

    /** How results are printed. */
    enum Format {
        TABLE,
        JSON
    }

    @Option(
            names = "--usage",
            paramLabel = "FILE",
            description = "What is assumed where no template tells; by default cost/usage.yaml.")
    private String usage = "";

    TrialPricing open(Surroundings surroundings) {
        var file = usage.isEmpty() ? surroundings.home().resolve("cost/usage.yaml") : surroundings.typed(usage);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--usage: expected a file, got " + surroundings.shown(file));
        }
        return TrialPricing.open(surroundings, file);
    }
}
