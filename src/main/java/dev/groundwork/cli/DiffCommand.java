package dev.groundwork.cli;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.diff.Difference;
import dev.groundwork.diff.FailOn;
import dev.groundwork.diff.Side;
import dev.groundwork.review.Reachability;
import dev.groundwork.review.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changes from one assembly to another, without any credentials. */
@Command(
        name = "diff",
        description = {
            "Tell what changes between two assemblies: who can reach whom, findings, subnets, money,",
            "and which resources are replaced, with what they hold.",
            "Ends with 1 where a condition of --fail-on is met."
        },
        footer = {
            "",
            "Conditions of --fail-on, separated by commas:",
            "  loss         something goes away, or may, together with what it holds",
            "  replacement  a resource is replaced, or may be",
            "  removal      a resource is removed",
            "  moved        a subnet has another block or zone",
            "  opened       somebody can reach what he could not reach",
            "  finding      there is a new finding of severity error",
            "  cost>5%      the expected month grows by more, or nobody can tell",
            "  cost>100     the same in US dollars",
            "",
            "Example:",
            "  ./groundwork diff base/cdk.out cdk.out --fail-on 'loss,opened,cost>5%'"
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "BASE", description = "The cdk.out folder or template as it was.")
    private String base = "";

    @Parameters(index = "1", paramLabel = "HEAD", description = "The cdk.out folder or template as it will be.")
    private String head = "";

    @Option(
            names = "--usage",
            paramLabel = "FILE",
            description = "What is assumed where no template tells; by default cost/usage.yaml.")
    private String usage = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Where stacks are taken to go that are made for any region.")
    private String region = "";

    @Option(
            names = "--fail-on",
            paramLabel = "CONDITIONS",
            converter = FailOnConverter.class,
            description = "End with 1 where one of these holds; see below.")
    private List<FailOn> conditions = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private DiffFormat format = DiffFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, and print nothing.")
    private String output = "";

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var difference = Difference.between(
                SameName.read(surroundings.typed(base), this::side),
                SameName.read(surroundings.typed(head), this::side));
        var unwanted = conditions.stream()
                .flatMap(condition -> condition.metBy(difference).stream())
                .toList();
        new Handing(surroundings, output).hand(format.of(difference, unwanted));
        return unwanted.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    /** No blueprint is asked: what is declared or acknowledged may itself be what changes. */
    private Side side(Path path) {
        var deployment =
                region.isEmpty() ? Deployment.unknown() : Deployment.unknown().inRegion(region);
        var assembly = CloudAssembly.read(path, deployment);
        var reachability = Reachability.of(assembly);
        var review = Review.of(assembly, reachability, DeclaredInput.of(surroundings.today(), Optional.empty()));
        return new Side(
                assembly,
                new Estimation(surroundings, usage, region)
                        .of(path.toString(), assembly)
                        .onDemand(),
                reachability.openings(),
                review.findings());
    }
}
