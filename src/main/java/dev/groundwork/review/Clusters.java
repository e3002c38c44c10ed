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
        assembly.resources("AWS::EKS::Nodegroup").forEach(group -> hosts.add(nodes(group)));
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
    private Host nodes(Resource group) {
        var found = wiring.subnets(Link.all(group, "/Subnets"));
        var link = List.of("/LaunchTemplate/Id", "/LaunchTemplate/Name");
        var template = Machines.template(group, link);
        var named = Machines.groupsOf(template);
        boolean isUnseen = template.isEmpty() && !group.at("/LaunchTemplate").isAbsent();
        Wardrobe wardrobe;
        if (isUnseen) {
            wardrobe = new Wardrobe(List.of(), "the launch template of " + group + " is not in the templates", false);
        } else if (named.isEmpty()) {
            wardrobe = ofCluster(group, found.subnets());
        } else {
            wardrobe = wiring.wardrobe(named, found.subnets());
        }
        return new Host(group, "node", found.subnets(), found.open(), wardrobe, Machines.address(template), Match.NO);
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
