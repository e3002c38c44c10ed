package dev.groundwork.cli;

import dev.groundwork.config.Nearest;
import dev.groundwork.report.AnswerJson;
import dev.groundwork.report.AnswerText;
import dev.groundwork.report.Ink;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachRole;
import dev.groundwork.review.ReachVerdict;
import dev.groundwork.review.Reachability;
import dev.groundwork.review.Traffic;
import picocli.CommandLine.Option;

/** One question about who can reach whom. */
final class PathQuestion {

    @Option(names = "--from", paramLabel = "ROLE", description = "Who calls; a role, or a resource's logical id.")
    private String from = "";

    @Option(names = "--to", paramLabel = "ROLE", description = "Who is called.")
    private String to = "";

    @Option(names = "--port", paramLabel = "PORT", description = "What is sent: 443, 53/udp, 1000-2000, icmp, or all.")
    private String port = "";

    boolean isAsked() {
        return !from.isEmpty();
    }

    void refuseHalfAQuestion(ReviewFormat format) {
        boolean isWhole = !from.isEmpty() && !to.isEmpty() && !port.isEmpty();
        boolean isNone = from.isEmpty() && to.isEmpty() && port.isEmpty();
        if (!isWhole && !isNone) {
            throw new UsageException("--from, --to, --port: expected all three of them for a question, got "
                    + (from.isEmpty() ? "no --from" : to.isEmpty() ? "no --to" : "no --port"));
        }
        if (isWhole && format != ReviewFormat.TEXT && format != ReviewFormat.JSON) {
            throw new UsageException("--format: expected text or json for the answer to a question, got " + format);
        }
    }

    ReachAnswer ask(Reachability reachability) {
        return reachability.ask(role(reachability, "--from", from), role(reachability, "--to", to), traffic());
    }

    String said(ReachAnswer answer, ReviewFormat format, Ink ink) {
        return format == ReviewFormat.JSON ? AnswerJson.of(answer) : AnswerText.of(answer, ink);
    }

    int exit(ReachAnswer answer) {
        return answer.verdict() == ReachVerdict.YES ? ExitCode.DONE : ExitCode.NO;
    }

    private static String role(Reachability reachability, String option, String name) {
        return reachability.role(name).map(ReachRole::name).orElseThrow(() -> {
            var names = reachability.roles().stream().map(ReachRole::name).toList();
            return new UsageException(option + ": expected one of " + String.join(", ", names) + ", got '" + name + "'"
                    + Nearest.hint(name, names));
        });
    }

    private Traffic traffic() {
        try {
            return Traffic.parse(port.replaceFirst("^(\\d[\\d-]*)/([a-z]+)$", "$2/$1"));
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--port: expected a port such as 443, 53/udp, 1000-2000, icmp or all, got '" + port + "'");
        }
    }
}
