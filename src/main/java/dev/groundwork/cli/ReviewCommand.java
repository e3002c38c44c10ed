package dev.groundwork.cli;

import dev.groundwork.report.Ink;
import dev.groundwork.report.ReviewDocument;
import dev.groundwork.review.Verdict;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reviews an assembly, or what the blueprint becomes; or answers one question about who can reach whom. */
@Command(
        name = "review",
        description = {
            "Review the templates: addresses, reachability, failures, findings, cost.",
            "Ends with 0 where the review passes, and with 1 where it fails or an error cannot be told.",
            "With --from, --to and --port it answers one question: 0 is yes, 1 is no or cannot be told."
        },
        footer = {
            "",
            "Examples:",
            "  ./groundwork review",
            "  ./groundwork review --assembly somewhere/cdk.out --format sarif --output review.sarif",
            "  ./groundwork review --from services --to database --port 5432"
        },
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final BlueprintOptions blueprints = new BlueprintOptions();

    @Mixin
    private final PathQuestion question = new PathQuestion();

    @Option(
            names = "--assembly",
            paramLabel = "PATH",
            description = "A cdk.out folder or one template to review. With --blueprint beside it, flows and"
                    + " acknowledgements are that blueprint's; else none are known.")
    private String assembly = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Where stacks are taken to go that are made for any region.")
    private String region = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private ReviewFormat format = ReviewFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, and print nothing.")
    private String output = "";

    ReviewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        question.refuseHalfAQuestion(format);
        var document = document();
        if (question.isAsked()) {
            var answer = question.ask(document.reachability());
            hand(question.said(answer, format, ink()));
            return question.exit(answer);
        }
        hand(format.of(document, ink()));
        return document.review().verdict() == Verdict.PASSES ? ExitCode.DONE : ExitCode.NO;
    }

    private ReviewDocument document() {
        var reviewing = new Reviewing(surroundings, region);
        if (!assembly.isEmpty()) {
            return reviewing.of(
                    assembly, blueprints.given() ? Optional.of(blueprints.read(surroundings)) : Optional.empty());
        }
        var blueprint = blueprints.read(surroundings);
        var file = blueprints.file(surroundings);
        return TemporaryAssembly.of(surroundings, blueprint, folder -> reviewing.of(blueprint, file, folder));
    }

    private Ink ink() {
        return output.isEmpty() && surroundings.colour() ? Ink.COLOUR : Ink.PLAIN;
    }

    private void hand(String text) {
        new Handing(surroundings, output).hand(text);
    }
}
