package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths held against declared flows, as findings; the reachability has looked already, so nothing is left to check. */
final class ReachRules {

    /** A path that no flow declares. */
    static final Rule UNDECLARED = new Rule(
            "REACH-1",
            Severity.ERROR,
            Pillar.SECURITY,
            List.of("path"),
            must(
                    "path is declared by a flow",
                    "whoever gets into the one end reaches the other, and nobody asked for that.",
                    "Declare it in flows, or take away what lets it pass."),
            evidence -> List.of());

    /** A flow that nothing lets pass. */
    static final Rule BLOCKED = new Rule(
            "REACH-2",
            Severity.ERROR,
            Pillar.RELIABILITY,
            List.of("flow"),
            must(
                    "flow gets through",
                    "whoever relies on it waits for an answer that never comes.",
                    "Open what stops it, or delete the flow."),
            evidence -> List.of());

    /** A flow that passes in part. */
    static final Rule PARTIAL = new Rule(
            "REACH-3",
            Severity.WARNING,
            Pillar.RELIABILITY,
            List.of("flow"),
            must(
                    "flow gets through from and to every place",
                    "it works in a test and fails where the part that is closed is needed.",
                    "Open the rest, or declare only what is needed."),
            evidence -> List.of());

    /** An ACL that is wider than the flows. */
    static final Rule WIDE = new Rule(
            "REACH-4",
            Severity.WARNING,
            Pillar.SECURITY,
            List.of("AWS::EC2::NetworkAclEntry"),
            must(
                    "network ACL that keeps subnets apart lets nothing pass between those that no flow joins",
                    "one security group opened by mistake is enough to reach the other side.",
                    "Narrow the entry to the blocks of who calls and is called, or deny the rest before it."),
            evidence -> List.of());

    private final CloudAssembly assembly;
    private final Reachability reachability;

    private ReachRules(CloudAssembly assembly, Reachability reachability) {
        this.assembly = assembly;
        this.reachability = reachability;
    }

    static List<Rule> all() {
        return List.of(UNDECLARED, BLOCKED, PARTIAL, WIDE);
    }

    static List<Finding> findings(CloudAssembly assembly, Reachability reachability, Paths paths) {
        var rules = new ReachRules(assembly, reachability);
        var flows = paths.flows();
        var excesses = paths.areDeclared() ? reachability.excesses() : List.<Separation.Excess>of();
        return Stream.of(
                        rules.undeclared(flows.undeclared()).stream(),
                        flows.blocked().stream()
                                .map(answer -> rules.finding(BLOCKED, answer, Answer.violated(said(answer)))),
                        flows.untold().stream()
                                .map(answer -> rules.finding(BLOCKED, answer, Answer.unknown(said(answer)))),
                        flows.partial().stream()
                                .map(answer -> rules.finding(PARTIAL, answer, Answer.violated(limited(answer)))),
                        excesses.stream()
                                .map(excess ->
                                        Finding.of(WIDE, Place.of(excess.place()), Answer.violated(excess.text()))))
                .flatMap(found -> found)
                .toList();
    }

    /** One finding for all that passes unasked from one role to another by the same resource. */
    private List<Finding> undeclared(List<Opening> openings) {
        var together = new LinkedHashMap<List<Object>, List<Opening>>();
        for (var opening : openings) {
            var answer = reachability.explain(opening);
            var key = List.<Object>of(opening.from(), opening.to(), opening.verdict(), place(answer));
            together.computeIfAbsent(key, any -> new ArrayList<>()).add(opening);
        }
        return together.entrySet().stream()
                .map(entry -> Finding.of(UNDECLARED, (Place) entry.getKey().get(3), answer(entry.getValue())))
                .toList();
    }

    private static Answer answer(List<Opening> openings) {
        var first = openings.get(0);
        var detail = first.from() + " to " + first.to() + ": "
                + openings.stream().map(opening -> opening.traffic().toString()).collect(Collectors.joining(", "));
        return first.verdict() == ReachVerdict.CANNOT_TELL
                ? Answer.unknown(detail + ": whether it passes cannot be told")
                : Answer.violated(detail);
    }

    private Finding finding(Rule rule, ReachAnswer answer, Answer found) {
        return Finding.of(rule, place(answer), found);
    }

    /** The security group that lets the receiver be called, else the last resource that decides. */
    private Place place(ReachAnswer answer) {
        var resources = answer.steps().stream()
                .flatMap(step ->
                        assembly.stack(step.stack()).flatMap(stack -> stack.resource(step.logicalId())).stream())
                .toList();
        return resources.stream()
                .filter(ReachRules::isGroup)
                .reduce((first, second) -> second)
                .or(() -> resources.stream().reduce((first, second) -> second))
                .map(Place::of)
                .orElseGet(Place::none);
    }

    private static boolean isGroup(Resource resource) {
        return resource.type().startsWith("AWS::EC2::SecurityGroup");
    }

    private static String said(ReachAnswer answer) {
        return path(answer) + ": " + answer.because();
    }

    private static String limited(ReachAnswer answer) {
        return path(answer) + ": " + String.join("; ", answer.limits());
    }

    private static String path(ReachAnswer answer) {
        return answer.from() + " to " + answer.to() + ", " + answer.traffic();
    }
}
