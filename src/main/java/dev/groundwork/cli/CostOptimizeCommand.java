package dev.groundwork.cli;

import dev.groundwork.config.BlueprintEdits;
import dev.groundwork.config.Setting;
import dev.groundwork.optimize.Optimizer;
import dev.groundwork.optimize.Optimum;
import dev.groundwork.optimize.Point;
import dev.groundwork.optimize.Source;
import dev.groundwork.report.OptimumJson;
import dev.groundwork.report.OptimumText;
import dev.groundwork.report.UnifiedDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for a cheaper platform that survives as much, confirms what it finds, and shows or writes its blueprint. */
@Command(
        name = "optimize",
        description = {
            "Search every platform that keeps the blueprint's rules, and print those that no other",
            "beats in cost and in survivors: components that outlive the loss of any one zone.",
            "Nothing gets fewer processors, less memory or less storage than the blueprint asks for.",
            "Ends with 1 where no platform is what the options allow."
        },
        mixinStandardHelpOptions = true)
final class CostOptimizeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final BlueprintOptions blueprints = new BlueprintOptions();

    @Mixin
    private final WishOptions wishes = new WishOptions();

    @Mixin
    private final TrialOptions trials = new TrialOptions();

    @Option(names = "--write", paramLabel = "FILE", description = "Write the winner's blueprint.")
    private String write = "";

    @Option(names = "--all", description = "List every alternative, not only the nearest ones.")
    private boolean all;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}.")
    private TrialOptions.Format format = TrialOptions.Format.TABLE;

    CostOptimizeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var source = blueprints.source(surroundings);
        var optimum = optimum(source);
        var before = text(source);
        var after = optimum.winner()
                .map(winner -> BlueprintEdits.apply(before, settings(source, winner)))
                .orElse(before);
        var diff = UnifiedDiff.of(source.file().toString(), before, after);
        surroundings
                .out()
                .print(
                        format == TrialOptions.Format.JSON
                                ? OptimumJson.of(optimum, diff)
                                : OptimumText.of(optimum, diff, all));
        surroundings.out().flush();
        optimum.winner().filter(any -> !write.isEmpty()).ifPresent(winner -> write(source, winner, after));
        return optimum.winner().isPresent() ? ExitCode.DONE : ExitCode.NO;
    }

    /** How long it took goes to standard error: what stands on standard output is the same every time. */
    private Optimum optimum(Source source) {
        var progress = new TrialProgress(surroundings, "synthesizing");
        try (var pricing = trials.open(surroundings)) {
            long start = System.nanoTime();
            var optimizer = Optimizer.prepare(source, wishes.wishes(), pricing, progress);
            long prepared = System.nanoTime();
            var optimum = optimizer.search();
            long searched = System.nanoTime();
            optimizer.confirm(optimum, new TrialProgress(surroundings, "confirming"));
            progress.clear();
            surroundings
                    .err()
                    .printf(
                            Locale.ROOT,
                            "variants synthesized in %s, %,d platforms searched in %s, front confirmed in %s%n",
                            seconds(prepared - start),
                            optimum.platforms(),
                            seconds(searched - prepared),
                            seconds(System.nanoTime() - searched));
            return optimum;
        } finally {
            progress.clear();
        }
    }

    private void write(Source source, Point winner, String text) {
        var file = surroundings.typed(write);
        WrittenBlueprint.write(file, text, source.blueprint(winner));
        surroundings.err().println("wrote " + surroundings.shown(file));
    }

    private static List<Setting> settings(Source source, Point winner) {
        return Stream.concat(source.settings().stream(), winner.settings().stream())
                .toList();
    }

    private static String text(Source source) {
        try {
            return Files.readString(source.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
