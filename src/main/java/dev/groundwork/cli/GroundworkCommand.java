package dev.groundwork.cli;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Plans;
import dev.groundwork.cost.AtomicFile;
import dev.groundwork.cost.Statement;
import dev.groundwork.report.EstimateText;
import dev.groundwork.report.Ink;
import dev.groundwork.report.NetworkPicture;
import dev.groundwork.report.PlanJson;
import dev.groundwork.report.PlanText;
import dev.groundwork.report.ReviewDocument;
import dev.groundwork.report.ReviewHtml;
import dev.groundwork.report.ReviewText;
import dev.groundwork.stack.Synthesis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job, which needs no word: synthesize the blueprint, say the verdict, the plan and the cost in short, and write the reports. */
@Command(
        name = "groundwork",
        description = {
            "One blueprint becomes a gap-free address plan and stacks ready for cdk deploy.",
            "",
            "Without a command: synthesize the blueprint into cdk.out, say in short whether it passes the review,"
                    + " how its addresses are used and what it costs, and write all of it to cdk.out/groundwork.",
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
        var file = blueprints.file(surroundings);
        var plan = Plans.of(blueprint);
        var reports = new LinkedHashMap<String, String>();
        var reviews = new ArrayList<ReviewDocument>();
        var folder = new AssemblyFolder(surroundings, "").write(assembly -> {
            var reviewing = new Reviewing(surroundings, "");
            var document = reviewing.of(blueprint, file, assembly, synthesized(reviewing, blueprint, plan, assembly));
            reviews.add(document);
            plan(reports, plan);
            document.cost().ifPresent(cost -> estimate(reports, cost));
            review(reports, document);
            reports.forEach((name, report) -> AtomicFile.write(assembly.resolve(name), report));
        });
        reviews.forEach(document -> summary(document, plan));
        surroundings.out().println("Templates  " + surroundings.shown(folder));
        reports.keySet()
                .forEach(report ->
                        surroundings.out().println("Report     " + surroundings.shown(folder.resolve(report))));
        return ExitCode.DONE;
    }

    private static Reviewing.Reading synthesized(
            Reviewing reviewing, Blueprint blueprint, AddressPlan plan, Path assembly) {
        try (var early = EarlyReading.of(
                assembly, () -> reviewing.read(blueprint.name(), assembly).withPaths())) {
            Synthesis.write(blueprint, plan, assembly);
            return early.finish();
        }
    }

    private static void plan(Map<String, String> reports, AddressPlan plan) {
        var text = PlanText.of(plan);
        reports.put("groundwork/plan.txt", text.endsWith("\n") ? text : text + "\n");
        reports.put("groundwork/plan.json", PlanJson.of(plan));
    }

    private void estimate(Map<String, String> reports, Statement cost) {
        for (var format :
                List.of(EstimateFormat.MARKDOWN, EstimateFormat.JSON, EstimateFormat.CSV, EstimateFormat.HTML)) {
            reports.put("groundwork/estimate." + format.ending(), format.of(cost, surroundings, Ink.PLAIN));
        }
    }

    private static void review(Map<String, String> reports, ReviewDocument document) {
        for (var format : ReviewFormat.values()) {
            boolean isLinked = format == ReviewFormat.HTML && document.cost().isPresent();
            reports.put(
                    "groundwork/review." + format.ending(),
                    isLinked ? ReviewHtml.of(document, "estimate.html") : format.of(document, Ink.PLAIN));
        }
        reports.put("groundwork/network.svg", NetworkPicture.svg(document.map()));
        reports.put("groundwork/network.mmd", NetworkPicture.mermaid(document.map()));
    }

    /** The verdict, a line for each network, and what it costs; the files have the rest. */
    private void summary(ReviewDocument document, AddressPlan plan) {
        var ink = surroundings.colour() ? Ink.COLOUR : Ink.PLAIN;
        surroundings.out().println(ReviewText.verdict(document, ink));
        plan.networks().forEach(network -> surroundings.out().print(PlanText.summary(network)));
        surroundings.out().println();
        document.cost().ifPresent(cost -> totals(cost, ink));
    }

    private void totals(Statement estimate, Ink ink) {
        surroundings.out().print(EstimateText.totals(estimate, ink));
        int missing = estimate.estimate().notPriced().size();
        if (missing > 0) {
            surroundings.out().println(missing + " without a price, in no total; ./groundwork cost says why");
        }
        surroundings.out().println();
    }
}
