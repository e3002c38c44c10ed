package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import dev.groundwork.review.Effect.Impact;
import dev.groundwork.review.Effect.Recovery;
import dev.groundwork.review.Effect.Subject;
import dev.groundwork.review.FailureDomain.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** EC2 nodes on their own: members of a replica set, which need a majority, and others, of which one is enough. */
final class NodeSurvey implements FailureDomains.Survey {

    /** A machine, or an auto-scaling group that keeps some, and the zones they can be in. */
    private record Machine(Resource resource, String set, boolean member, int count, List<String> zones) {

        boolean isBoundTo(String zone) {
            return zones.equals(List.of(zone));
        }
    }

    private final Evidence evidence;
    private final Map<String, List<Machine>> sets = new LinkedHashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();

    NodeSurvey(Evidence evidence) {
        this.evidence = evidence;
        evidence.all(List.of("AWS::AutoScaling::AutoScalingGroup", "AWS::EC2::Instance"))
                .forEach(resource -> {
                    var why = Told.of(() -> add(resource), text -> text);
                    if (!why.isEmpty()) {
                        unknown.put(resource.toString(), why);
                    }
                });
    }

    @Override
    public Stream<Effect> withoutZone(String zone) {
        var known = sets.entrySet().stream()
                .map(set -> effect(set.getKey(), set.getValue(), machine -> machine.isBoundTo(zone)));
        var open = unknown.entrySet().stream()
                .map(entry -> new Effect(
                        Subject.NODES, entry.getKey(), Impact.UNKNOWN, Recovery.UNKNOWN, 0, 0, entry.getValue()));
        return Stream.concat(known, open);
    }

    @Override
    public Stream<FailureDomain> singles() {
        return sets.entrySet().stream()
                .flatMap(set -> set.getValue().stream()
                        .filter(machine -> machine.count() == 1)
                        .map(machine -> new FailureDomain(
                                Kind.INSTANCE,
                                machine.resource().toString(),
                                List.of(effect(set.getKey(), set.getValue(), machine::equals)))));
    }

    /** Empty where it was understood. */
    private String add(Resource resource) {
        boolean group = resource.type().equals("AWS::AutoScaling::AutoScalingGroup");
        var subnets = group
                ? resource.followAll("/VPCZoneIdentifier")
                : resource.follow("/SubnetId").stream().toList();
        var zones =
                subnets.stream().map(Ground::zoneOf).map(Value::text).distinct().toList();
        int count = group
                ? resource.number(
                                "/DesiredCapacity", resource.number("/MinSize").longValueExact())
                        .intValueExact()
                : 1;
        var set = replicaSet(resource);
        var name = set.isEmpty() ? resource.stack().id() : set;
        sets.computeIfAbsent(name, any -> new ArrayList<>())
                .add(new Machine(resource, name, !set.isEmpty(), count, zones));
        return "";
    }

    /** The replica set of which the node's own volume holds a copy. */
    private String replicaSet(Resource node) {
        var name = NodeSets.tag(node, NodeSets.NODE);
        return name.isEmpty()
                ? ""
                : evidence.assembly().resources("AWS::EC2::Volume").stream()
                        .filter(volume -> NodeSets.tag(volume, NodeSets.NODE).equals(name))
                        .map(volume -> NodeSets.tag(volume, NodeSets.DATA_OF))
                        .findFirst()
                        .orElse("");
    }

    private static Effect effect(String set, List<Machine> machines, Predicate<Machine> isGone) {
        boolean members = machines.get(0).member();
        var subject = members ? Subject.MEMBERS : Subject.NODES;
        int of = machines.stream().mapToInt(Machine::count).sum();
        int left =
                of - machines.stream().filter(isGone).mapToInt(Machine::count).sum();
        if (left == of) {
            return Effect.none(subject, set, of, "none of them is lost for good");
        }
        boolean enough = members ? 2 * left > of : left > 0;
        boolean byThemselves = machines.stream()
                .filter(isGone)
                .allMatch(machine -> machine.resource().type().equals("AWS::AutoScaling::AutoScalingGroup"));
        return new Effect(
                subject,
                set,
                enough ? Impact.DEGRADED : Impact.LOST,
                byThemselves ? Recovery.BY_ITSELF : Recovery.BY_A_PERSON,
                left,
                of,
                left + " of " + of
                        + (members
                                ? " members are left, " + (enough ? "a majority" : "no majority")
                                : " nodes are left")
                        + (byThemselves
                                ? "; each comes back by itself in its zone"
                                : "; somebody starts the others again"));
    }
}
