package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import dev.groundwork.review.Effect.Impact;
import dev.groundwork.review.Effect.Recovery;
import dev.groundwork.review.Effect.Subject;
import dev.groundwork.review.FailureDomain.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Kubernetes: the control plane's ways in, the nodes, and whether the pods find room on those that are left. */
final class KubernetesSurvey implements FailureDomains.Survey {

    private final Evidence evidence;
    private final Optional<PodRequests> requests;
    private final List<Resource> clusters;

    KubernetesSurvey(Evidence evidence, Optional<PodRequests> requests) {
        this.evidence = evidence;
        this.requests = requests;
        this.clusters = evidence.assembly().resources("AWS::EKS::Cluster");
    }

    @Override
    public Stream<Effect> withoutZone(String zone) {
        return clusters.stream()
                .flatMap(cluster -> Stream.concat(
                        Stream.of(Effect.told(
                                Subject.CONTROL_PLANE, cluster.toString(), () -> controlPlane(cluster, zone))),
                        nodesAndPods(cluster, group -> lostWith(zone, group))));
    }

    @Override
    public Stream<FailureDomain> singles() {
        return clusters.stream()
                .flatMap(cluster -> groups(cluster).stream()
                        .map(group -> new FailureDomain(
                                Kind.INSTANCE,
                                "a node of " + group,
                                nodesAndPods(cluster, other -> other.equals(group) ? 1 : 0)
                                        .toList())));
    }

    private Stream<Effect> nodesAndPods(Resource cluster, ToIntFunction<Resource> lost) {
        var name = cluster.toString();
        return Stream.of(
                Effect.told(Subject.CLUSTER_NODES, name, () -> nodes(cluster, lost)),
                Effect.told(Subject.PODS, name, () -> pods(cluster, lost)));
    }

    /** AWS keeps the control plane over zones itself; what can be lost is the way to it. */
    private static Effect controlPlane(Resource cluster, String zone) {
        var zones = cluster.followAll("/ResourcesVpcConfig/SubnetIds").stream()
                .map(Ground::zoneOf)
                .map(Value::text)
                .distinct()
                .toList();
        int left = zones.contains(zone) ? zones.size() - 1 : zones.size();
        return left == zones.size()
                ? Effect.none(Subject.CONTROL_PLANE, cluster.toString(), left, "none of its interfaces is there")
                : new Effect(
                        Subject.CONTROL_PLANE,
                        cluster.toString(),
                        left > 0 ? Impact.DEGRADED : Impact.LOST,
                        Recovery.BY_ITSELF,
                        left,
                        zones.size(),
                        "AWS keeps its majority over zones of its own; it is reached through " + left + " of "
                                + zones.size() + " zones");
    }

    private Effect nodes(Resource cluster, ToIntFunction<Resource> lost) {
        int of = groups(cluster).stream().mapToInt(NodeSets::desired).sum();
        int left = of - groups(cluster).stream().mapToInt(lost).sum();
        if (left == of) {
            return Effect.none(Subject.CLUSTER_NODES, cluster.toString(), of, "none of its nodes is there");
        }
        return new Effect(
                Subject.CLUSTER_NODES,
                cluster.toString(),
                left > 0 ? Impact.DEGRADED : Impact.LOST,
                Recovery.BY_ITSELF,
                left,
                of,
                left + " of " + of + " nodes are left; their groups start the others again");
    }

    private Effect pods(Resource cluster, ToIntFunction<Resource> lost) {
        if (requests.isEmpty()) {
            return new Effect(
                    Subject.PODS,
                    cluster.toString(),
                    Impact.UNKNOWN,
                    Recovery.UNKNOWN,
                    0,
                    0,
                    "nobody has declared what the pods request");
        }
        var room = Allocatable.NONE;
        for (var group : groups(cluster)) {
            room = room.plus(Allocatable.of(evidence, group).times(NodeSets.desired(group) - lost.applyAsInt(group)));
        }
        return pods(cluster, room, requests.get());
    }

    private static Effect pods(Resource cluster, Allocatable room, PodRequests asked) {
        boolean holds = room.holds(asked);
        return new Effect(
                Subject.PODS,
                cluster.toString(),
                holds ? Impact.NONE : Impact.LOST,
                holds ? Recovery.NOT_NEEDED : Recovery.BY_A_PERSON,
                (int) Math.min(room.pods(), asked.pods()),
                asked.pods(),
                room.against(asked));
    }

    private List<Resource> groups(Resource cluster) {
        return evidence.pointingAt(cluster, "AWS::EKS::Nodegroup", "/ClusterName");
    }

    /** A group spreads its nodes evenly over the zones of its subnets. */
    private static int lostWith(String zone, Resource group) {
        var zones = group.followAll("/Subnets").stream()
                .map(Ground::zoneOf)
                .map(Value::text)
                .distinct()
                .toList();
        return zones.contains(zone) ? NodeRoom.up(NodeSets.desired(group), zones.size()) : 0;
    }
}
