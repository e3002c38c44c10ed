package dev.groundwork.cli;

import dev.groundwork.config.Plans;
import dev.groundwork.report.PlanJson;
import dev.groundwork.report.PlanText;
import dev.groundwork.stack.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job, which needs no word: synthesize the blueprint, print its plan, and write the reports. */
@Command(
        name = "groundwork",
        description = {
            "One blueprint becomes a gap-free address plan and stacks ready for cdk deploy.",
            "",
            "Without a command: synthesize the blueprint into cdk.out, print its address plan,"
                    + " and write the plan to cdk.out/groundwork.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:done, and the answer is no",
            " 2:the caller must change something: arguments, blueprint, file",
            "70:a defect of ours"
        })
final class GroundworkCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final BlueprintOptions blueprints = new BlueprintOptions();

    GroundworkCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var blueprint = blueprints.read(surroundings);
        var plan = Plans.of(blueprint);
        var text = PlanText.of(plan);
        surroundings.out().println(text);
        var folder = new AssemblyFolder(surroundings, "").write(assembly -> {
            Synthesis.write(blueprint, plan, assembly);
            var reports = assembly.resolve("groundwork");
            write(reports.resolve("plan.txt"), text);
            write(reports.resolve("plan.json"), PlanJson.of(plan));
        });
        surroundings.out().println("Templates  " + surroundings.shown(folder));
        surroundings.out().println("Reports    " + surroundings.shown(folder.resolve("groundwork")));
        return ExitCode.DONE;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.endsWith("\n") ? text : text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
