package dev.groundwork.cli;

import static dev.groundwork.cli.EstimateFormat.CSV;
import static dev.groundwork.cli.EstimateFormat.HTML;
import static dev.groundwork.cli.EstimateFormat.JSON;
import static dev.groundwork.cli.EstimateFormat.MARKDOWN;

import dev.groundwork.config.Plans;
import dev.groundwork.cost.AtomicFile;
import dev.groundwork.cost.Statement;
import dev.groundwork.report.EstimateText;
import dev.groundwork.report.Ink;
import dev.groundwork.report.PlanJson;
import dev.groundwork.report.PlanText;
import dev.groundwork.stack.Synthesis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
                    + " say what it costs, and write plan and estimate to cdk.out/groundwork.",
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
        var reports = new LinkedHashMap<String, String>();
        var estimates = new ArrayList<Statement>();
        var folder = new AssemblyFolder(surroundings, "").write(assembly -> {
            Synthesis.write(blueprint, plan, assembly);
            var estimate = new Estimation(surroundings, "", "").of(blueprint.name(), assembly);
            estimates.add(estimate);
            reports.put("groundwork/plan.txt", text.endsWith("\n") ? text : text + "\n");
            reports.put("groundwork/plan.json", PlanJson.of(plan));
            for (var format : List.of(MARKDOWN, JSON, CSV, HTML)) {
                reports.put("groundwork/estimate." + format.ending(), format.of(estimate, surroundings, Ink.PLAIN));
            }
            reports.forEach((name, report) -> AtomicFile.write(assembly.resolve(name), report));
        });
        estimates.forEach(this::totals);
        surroundings.out().println("Templates  " + surroundings.shown(folder));
        reports.keySet()
                .forEach(report ->
                        surroundings.out().println("Report     " + surroundings.shown(folder.resolve(report))));
        return ExitCode.DONE;
    }

    private void totals(Statement estimate) {
        var ink = surroundings.colour() ? Ink.COLOUR : Ink.PLAIN;
        surroundings.out().print(EstimateText.totals(estimate, ink));
        int missing = estimate.estimate().notPriced().size();
        if (missing > 0) {
            surroundings.out().println(missing + " without a price, in no total; ./groundwork cost says why");
        }
        surroundings.out().println();
    }
}
