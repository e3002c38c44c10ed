package dev.groundwork.cli;

import dev.groundwork.optimize.Generations;
import dev.groundwork.report.GenerationsJson;
import dev.groundwork.report.GenerationsText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what each component would cost on the smallest instance of every generation. */
@Command(
        name = "generations",
        description = {
            "Print what each component would cost on the smallest instance of every generation",
            "that the blueprint's region sells and that is not burstable."
        },
        mixinStandardHelpOptions = true)
final class CostGenerationsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final BlueprintOptions blueprints = new BlueprintOptions();

    @Mixin
    private final TrialOptions trials = new TrialOptions();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}.")
    private TrialOptions.Format format = TrialOptions.Format.TABLE;

    CostGenerationsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var source = blueprints.source(surroundings);
        try (var pricing = trials.open(surroundings)) {
            var generations = Generations.of(source, pricing);
            surroundings
                    .out()
                    .print(
                            format == TrialOptions.Format.JSON
                                    ? GenerationsJson.of(generations)
                                    : GenerationsText.of(generations));
            surroundings.out().flush();
        }
        return ExitCode.DONE;
    }
}
