package dev.groundwork.review;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The room for pods of one node group: in each of its subnets, with and without prefixes, and which of them it uses. */
public record ClusterRoom(
        Place nodeGroup,
        String type,
        boolean usesPrefixes,
        List<SubnetRoom> withPrefixes,
        List<SubnetRoom> withoutPrefixes,
        Optional<String> cannotTell) {

    private static final String NODE_GROUP = "AWS::EKS::Nodegroup";

    /**
     * In a subnet that a cluster names, EKS asks for six addresses for itself.
     * https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html#network-requirements-subnets
     */
    private static final int CONTROL_PLANE = 6;

    public ClusterRoom {
        withPrefixes = List.copyOf(withPrefixes);
        withoutPrefixes = List.copyOf(withoutPrefixes);
    }

    /** As the cluster is set up. */
    public List<SubnetRoom> inUse() {
        return usesPrefixes ? withPrefixes : withoutPrefixes;
    }

    static List<ClusterRoom> all(Evidence evidence) {
        return evidence.assembly().resources(NODE_GROUP).stream()
                .map(group -> of(evidence, group))
                .toList();
    }

    private static ClusterRoom of(Evidence evidence, Resource group) {
        return Told.of(() -> read(evidence, group), why -> unknown(group, "", why));
    }

    private static ClusterRoom read(Evidence evidence, Resource group) {
        var type = NodeSets.machine(group).orElse(NodeSets.EKS_DEFAULT);
        return evidence.instances()
                .of(type)
                .map(limits -> of(evidence, group, limits))
                .orElseGet(() -> unknown(group, type, "the type " + type + " is not in the catalogue"));
    }

    private static ClusterRoom of(Evidence evidence, Resource group, InstanceLimits limits) {
        return new ClusterRoom(
                Place.of(group),
                limits.type(),
                prefixes(evidence, group),
                rooms(evidence, group, NodeRoom.of(limits, true)),
                rooms(evidence, group, NodeRoom.of(limits, false)),
                Optional.empty());
    }

    private static ClusterRoom unknown(Resource group, String type, String why) {
        return new ClusterRoom(Place.of(group), type, false, List.of(), List.of(), Optional.of(why));
    }

    private static List<SubnetRoom> rooms(Evidence evidence, Resource group, NodeRoom node) {
        var subnets = group.followAll("/Subnets");
        int surge = surge(group, subnets);
        int most = NodeSets.most(group);
        return subnets.stream()
                .map(subnet -> SubnetRoom.of(
                        VpcAddresses.block(subnet).orElseThrow(), taken(evidence, subnet), node, surge, most))
                .toList();
    }

    /**
     * Nodes that an upgrade adds in each subnet: two for a zone, or as many as may be unavailable at once, if that is
     * more. https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html
     */
    private static int surge(Resource group, List<Resource> subnets) {
        var zones = new LinkedHashSet<Value>();
        subnets.forEach(subnet -> zones.add(Ground.zoneOf(subnet)));
        var unavailable = group.at("/UpdateConfig/MaxUnavailable").number(1).intValueExact();
        return NodeRoom.up(Math.max(2 * zones.size(), unavailable), Math.max(1, zones.size()));
    }

    /** What others than nodes keep in a subnet: the control plane, NAT gateways, interface endpoints. */
    private static long taken(Evidence evidence, Resource subnet) {
        boolean controlPlane = evidence.assembly().resources("AWS::EKS::Cluster").stream()
                .anyMatch(cluster -> names(cluster.at("/ResourcesVpcConfig/SubnetIds"), subnet));
        long gateways =
                evidence.pointingAt(subnet, "AWS::EC2::NatGateway", "/SubnetId").size();
        long endpoints = evidence.assembly().resources("AWS::EC2::VPCEndpoint").stream()
                .filter(endpoint -> names(endpoint.at("/SubnetIds"), subnet))
                .count();
        return (controlPlane ? CONTROL_PLANE : 0) + gateways + endpoints;
    }

    private static boolean names(Value list, Resource subnet) {
        return list instanceof Value.Items items
                && items.items().stream()
                        .anyMatch(item -> item instanceof Reference reference
                                && reference.follow().filter(subnet::equals).isPresent());
    }

    /** Whether the cluster's address plugin is told to hand out prefixes. */
    static boolean prefixes(Evidence evidence, Resource group) {
        var cluster = group.at("/ClusterName");
        return evidence.assembly().resources("AWS::EKS::Addon").stream()
                .filter(addOn -> addOn.at("/AddonName").equals(new Value.Text("vpc-cni")))
                .filter(addOn -> addOn.at("/ClusterName").equals(cluster))
                .map(addOn -> addOn.at("/ConfigurationValues"))
                .anyMatch(values -> values instanceof Value.Text text
                        && text.text().replaceAll("\\s", "").contains("\"ENABLE_PREFIX_DELEGATION\":\"true\""));
    }
}
