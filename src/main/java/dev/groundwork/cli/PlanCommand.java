package dev.groundwork.cli;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.Alternatives;
import dev.groundwork.address.Checker;
import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.NetworkRequest;
import dev.groundwork.address.Planner;
import dev.groundwork.config.Plans;
import dev.groundwork.report.AlternativesJson;
import dev.groundwork.report.AlternativesText;
import dev.groundwork.report.CoverageJson;
import dev.groundwork.report.CoverageText;
import dev.groundwork.report.PlanJson;
import dev.groundwork.report.PlanText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the address plan: of a blueprint, or of a network described on the command line; or checks somebody's list. */
@Command(
        name = "plan",
        description = "Print the address plan: every subnet, and the certificate that not one address is left over.",
        footer = {
            "",
            "Examples:",
            "  ./groundwork plan",
            "  ./groundwork plan --cidr 10.0.0.0/16 --zones 3 --segments 4 --json",
            "  ./groundwork plan --cidr 10.0.0.0/16 --check subnets.txt"
        },
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    /** How many tilings are shown of each criterion by which others lost. */
    private static final int EXAMPLES = 3;

    /** The largest list of CIDRs that is read: every /28 of ten /16 networks fits into it. */
    private static final int LARGEST_LIST = 1 << 20;

    private final Surroundings surroundings;

    @Mixin
    private final BlueprintOptions blueprints = new BlueprintOptions();

    @Mixin
    private final AdHocNetwork adHoc = new AdHocNetwork();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--alternatives", description = "List the other exact tilings, and the criterion each lost by.")
    private boolean alternatives;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Check a list of CIDRs, one a line, against --cidr: where are gaps and overlaps?")
    private String check = "";

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        refuseContradictions();
        if (!check.isEmpty()) {
            return check();
        }
        var requests = requests();
        if (alternatives) {
            print(alternatives(requests));
        } else {
            var plan = new AddressPlan(requests.stream().map(PlanCommand::plan).toList());
            print(json ? PlanJson.of(plan) : PlanText.of(plan));
        }
        return ExitCode.DONE;
    }

    private void refuseContradictions() {
        if (!adHoc.given()) {
            adHoc.refuseWithoutBlock();
            if (!check.isEmpty()) {
                throw new UsageException("--check: expected --cidr with the block that must be filled, got none");
            }
        } else if (blueprints.given()) {
            throw new UsageException("--cidr: expected either a block or a blueprint, got both");
        }
        if (alternatives && !check.isEmpty()) {
            throw new UsageException("--alternatives: expected a plan, got a list to check");
        }
    }

    private List<NetworkRequest> requests() {
        if (adHoc.given()) {
            return List.of(adHoc.request());
        }
        return Plans.requests(blueprints.read(surroundings));
    }

    private static NetworkPlan plan(NetworkRequest request) {
        try {
            return Planner.plan(request);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--cidr " + request.cidr() + ": " + e.getMessage());
        }
    }

    private String alternatives(List<NetworkRequest> requests) {
        requests.forEach(PlanCommand::plan);
        var found = requests.stream()
                .flatMap(request -> Alternatives.of(request, EXAMPLES).stream())
                .toList();
        return json ? AlternativesJson.of(found) : AlternativesText.of(found);
    }

    private int check() {
        Cidr parent = adHoc.block();
        var coverage = Checker.check(parent, Checker.entries(list()));
        print(json ? CoverageJson.of(parent, coverage) : CoverageText.of(parent, coverage));
        return coverage.isExact() ? ExitCode.DONE : ExitCode.NO;
    }

    private String list() {
        var file = surroundings.typed(check);
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST_LIST) {
                throw new UsageException(
                        check + ": expected a list of at most 1 MiB, got " + Files.size(file) + " bytes");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException(check + ": expected a file with a CIDR a line, got "
                    + (Files.isDirectory(file)
                            ? "a directory"
                            : Files.exists(file) ? "one that cannot be read" : "no such file"));
        }
    }

    private void print(String text) {
        surroundings.out().print(text.endsWith("\n") ? text : text + "\n");
        surroundings.out().flush();
    }
}
