package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * EKS clusters: the interfaces of the control plane, which AWS makes and gives a group of its own, the nodes of managed
 * groups, and pods on Fargate.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html">Who gets EKS's own group</a>
 */
final class Clusters {

    static final String CONTROL_PLANE = "control plane";

    private final Wiring wiring;
    private final List<Resource> clusters;

    Clusters(Wiring wiring, CloudAssembly assembly) {
        this.wiring = wiring;
        this.clusters = assembly.resources("AWS::EKS::Cluster");
    }

    List<Host> of(CloudAssembly assembly) {
        var hosts = new ArrayList<Host>();
        clusters.forEach(cluster -> hosts.add(controlPlane(cluster)));
        assembly.resources("AWS::EKS::Nodegroup").forEach(group -> hosts.addAll(nodes(group)));
        assembly.resources("AWS::EKS::FargateProfile").forEach(profile -> hosts.add(pods(profile)));
        return hosts;
    }

    private Host controlPlane(Resource cluster) {
        var found = wiring.subnets(Link.all(cluster, "/ResourcesVpcConfig/SubnetIds"));
        var named = Link.all(cluster, "/ResourcesVpcConfig/SecurityGroupIds");
        return new Host(
                cluster,
                CONTROL_PLANE,
                found.subnets(),
                found.open(),
                with(wiring.groups().madeFor(cluster), named, found.subnets()),
                PublicAddress.fixed(Match.NO, "the interfaces of a control plane have private addresses alone"),
                Match.NO);
    }

    /** A launch template's groups replace EKS's own. */
    private List<Host> nodes(Resource group) {
        var machine = new Machines.Machine(group, "node", Link.all(group, "/Subnets"), List.of(), Match.NO);
        var launch = Launch.ofNodes(group).orElse(new Launch(Optional.empty(), ""));
        var hosts = new ArrayList<Host>();
        for (var host : new Machines(wiring).launched(machine, launch)) {
            hosts.add(hasOwnGroups(launch) ? host : host.wearing(ofCluster(group, host.subnets())));
        }
        return hosts;
    }

    /** Whether a launch template names groups, or may. */
    private static boolean hasOwnGroups(Launch launch) {
        return !launch.unseen().isEmpty()
                || launch.template().stream()
                        .anyMatch(it -> !Cards.groups(it).isEmpty()
                                || Cards.of(it).all().stream()
                                        .anyMatch(card -> !card.groups().isEmpty()));
    }

    private Host pods(Resource profile) {
        var found = wiring.subnets(Link.all(profile, "/Subnets"));
        return new Host(
                profile,
                "pod",
                found.subnets(),
                found.open(),
                ofCluster(profile, found.subnets()),
                PublicAddress.fixed(Match.NO, "a pod on Fargate never has one"),
                Match.NO);
    }

    private Wardrobe ofCluster(Resource member, List<SubnetNode> in) {
        var cluster = cluster(member);
        var own = cluster.flatMap(wiring.groups()::madeFor);
        if (own.isEmpty()) {
            return new Wardrobe(List.of(), "the cluster of " + member + " is not in the templates", false);
        }
        return member.at("/RemoteAccess").isAbsent()
                ? with(own, List.of(), in)
                : new Wardrobe(List.of(own.get()), "EKS makes a group for RemoteAccess of " + member, false);
    }

    private Optional<Resource> cluster(Resource member) {
        var link = Link.of(member, "/ClusterName");
        return link.resource()
                .or(() -> clusters.stream()
                        .filter(cluster -> link instanceof Link.Outside name
                                && cluster.at("/Name") instanceof Value.Text own
                                && own.text().equals(name.id()))
                        .findFirst());
    }

    private Wardrobe with(Optional<SecurityGroup> own, List<Link> named, List<SubnetNode> in) {
        var others = named.isEmpty() ? new Wardrobe(List.of(), "", false) : wiring.wardrobe(named, in);
        var worn = new ArrayList<SecurityGroup>();
        own.ifPresent(worn::add);
        worn.addAll(others.groups());
        return new Wardrobe(worn, others.open(), false);
    }
}
