package dev.groundwork.stack;

import dev.groundwork.config.ClusterSpec;
import dev.groundwork.config.InstanceFacts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.eks_v2.CapacityType;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.eks_v2.LaunchTemplateSpec;
import software.amazon.awscdk.services.eks_v2.Nodegroup;
import software.amazon.awscdk.services.eks_v2.NodegroupAmiType;
import software.amazon.awscdk.services.iam.IRole;
import software.constructs.Construct;

/**
 * The nodes: one managed group per zone, because a volume lives in one zone and the autoscaler grows whole groups.
 *
 * <p>A change of the launch template replaces the nodes, one at a time and zone after zone. A newer image alone changes
 * nothing: the groups name no release, so that nodes are upgraded by command and never by an unrelated deployment.
 */
final class NodeGroups {

    /** Below which the autoscaler takes no zone. */
    private static final int LEAST = 1;

    private final Stack stack;
    private final Cluster cluster;
    private final NodegroupAmiType image;
    private final LaunchTemplate template;
    private final IRole role;
    private final List<Nodegroup> groups;
    private final String perZone;

    NodeGroups(Stack stack, ClusterSpec spec, Network network, Home home, Cluster cluster) {
        this.stack = stack;
        var node = facts(spec.instanceType());
        this.image = image(node);
        this.cluster = cluster;
        this.template = NodeTemplate.of(stack, spec, PodLimit.of(node), network);
        this.role = ClusterRoles.node(stack, cluster.getClusterArn());
        var subnets = network.subnets(home.network(), home.segment(), home.tier());
        var sizes = spread(spec.nodes(), subnets.size());
        var limits = spread(spec.mostNodes(), subnets.size());
        this.groups = IntStream.range(0, subnets.size())
                .mapToObj(zone -> group(subnets.get(zone), sizes.get(zone), limits.get(zone)))
                .toList();
        this.perZone = IntStream.range(0, subnets.size())
                .mapToObj(zone -> subnets.get(zone).getAvailabilityZone() + ": " + sizes.get(zone))
                .collect(Collectors.joining(", "));
        IntStream.range(1, groups.size())
                .forEach(zone -> groups.get(zone).getNode().addDependency(groups.get(zone - 1)));
    }

    ClusterNodes watched(String cluster) {
        return new ClusterNodes(cluster, groups.size() * LEAST);
    }

    /** How many nodes each zone starts with, in words. */
    String perZone() {
        return perZone;
    }

    void waitFor(Construct earlier) {
        groups.get(0).getNode().addDependency(earlier);
    }

    void goBefore(Construct later) {
        later.getNode().addDependency(groups.get(groups.size() - 1));
    }

    /** As evenly as possible; the first zones get one more. */
    static List<Integer> spread(int nodes, int zones) {
        if (nodes < zones) {
            throw new IllegalArgumentException(
                    "cluster.nodes: expected one per zone at least, that is " + zones + ", got " + nodes);
        }
        return IntStream.range(0, zones)
                .mapToObj(zone -> nodes / zones + (zone < nodes % zones ? 1 : 0))
                .toList();
    }

    private static InstanceFacts facts(String type) {
        return InstanceFacts.of(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "cluster.instance-type: expected an EC2 type, got '" + type + "'"));
    }

    /** The architecture is the instance type's own, so that a mismatch cannot be written. */
    private static NodegroupAmiType image(InstanceFacts node) {
        return node.isArm() ? NodegroupAmiType.AL2023_ARM_64_STANDARD : NodegroupAmiType.AL2023_X86_64_STANDARD;
    }

    private Nodegroup group(ISubnet subnet, int size, int limit) {
        return Nodegroup.Builder.create(stack, "Nodes-" + subnet.getAvailabilityZone())
                .cluster(cluster)
                .subnets(SubnetSelection.builder().subnets(List.of(subnet)).build())
                .minSize(LEAST)
                .desiredSize(size)
                .maxSize(limit)
                .maxUnavailable(1)
                .capacityType(CapacityType.ON_DEMAND)
                .amiType(image)
                .launchTemplateSpec(LaunchTemplateSpec.builder()
                        .id(template.getLaunchTemplateId())
                        .version(template.getLatestVersionNumber())
                        .build())
                .nodeRole(role)
                .enableNodeAutoRepair(true)
                .forceUpdate(false) // an update waits for disruption budgets instead of breaking them
                .build();
    }
}
