package dev.groundwork.stack;

import dev.groundwork.config.ClusterAccess;
import dev.groundwork.config.ClusterSpec;
import dev.groundwork.config.Role;
import dev.groundwork.config.RoleArn;
import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.eks.CfnCluster;
import software.amazon.awscdk.services.eks.CfnCluster.UpgradePolicyProperty;
import software.amazon.awscdk.services.eks_v2.AccessPolicy;
import software.amazon.awscdk.services.eks_v2.AccessPolicyNameOptions;
import software.amazon.awscdk.services.eks_v2.AccessScopeType;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.eks_v2.ClusterLoggingTypes;
import software.amazon.awscdk.services.eks_v2.DefaultCapacityType;
import software.amazon.awscdk.services.eks_v2.EndpointAccess;
import software.amazon.awscdk.services.eks_v2.KubernetesVersion;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** The half of the cluster that AWS runs: the API server, who gets in, and from where. */
final class ControlPlane {

    /** By these tags the load balancer controller finds its subnets. */
    private static final String PUBLIC = "kubernetes.io/role/elb";

    private static final String INTERNAL = "kubernetes.io/role/internal-elb";

    private final Stack stack;
    private final Cluster cluster;

    ControlPlane(Stack stack, Platform platform, ClusterSpec spec, Network network, Home home, Key key) {
        this.stack = stack;
        this.cluster = cluster(spec, network, home, key);
        // It orders what kubectl would apply after the cluster; nothing here goes through kubectl.
        cluster.getNode().tryRemoveChild("KubectlReadyBarrier");
        var resource = resource();
        resource.setDeletionProtection(platform.isProtected());
        // Extended support costs six times the price of standard support; EKS upgrades the cluster instead.
        resource.setUpgradePolicy(
                UpgradePolicyProperty.builder().supportType("STANDARD").build());
        admit(spec.access().admins(), "Admin", "AmazonEKSClusterAdminPolicy");
        admit(spec.access().readers(), "Reader", "AmazonEKSViewPolicy");
        keepLoadBalancersInTheirSegment(home, network);
        Annotations.of(cluster)
                .acknowledgeWarning(
                        "@aws-cdk/aws-eks:isolatedSubnetsForKubectlPrivateSubnets",
                        "a blueprint without NAT gateway names the endpoints that nodes need");
    }

    Cluster cluster() {
        return cluster;
    }

    void waitFor(Construct earlier) {
        cluster.getNode().addDependency(earlier);
    }

    private CfnCluster resource() {
        return (CfnCluster) cluster.getNode().getDefaultChild();
    }

    /**
     * Named after its stack, so that the log group can exist first and policies can name the cluster in conditions; and
     * so that a change which would replace the cluster fails on the name instead of going through.
     */
    private Cluster cluster(ClusterSpec spec, Network network, Home home, Key key) {
        return Cluster.Builder.create(stack, "Cluster")
                .clusterName(stack.getStackName())
                .version(KubernetesVersion.of(spec.version().minor()))
                .role(ClusterRoles.controlPlane(stack, key))
                .defaultCapacityType(DefaultCapacityType.NODEGROUP)
                .defaultCapacity(0)
                .bootstrapClusterCreatorAdminPermissions(false)
                .bootstrapSelfManagedAddons(false)
                .vpc(network.vpc(home.network()))
                .vpcSubnets(List.of(SubnetSelection.builder()
                        .subnets(network.subnets(home.network(), home.segment(), home.tier()))
                        .build()))
                .securityGroup(network.group(Role.CONTROL_PLANE))
                .endpointAccess(endpoint(spec.access()))
                .secretsEncryptionKey(key)
                .clusterLogging(
                        List.of(ClusterLoggingTypes.API, ClusterLoggingTypes.AUDIT, ClusterLoggingTypes.AUTHENTICATOR))
                .build();
    }

    private static EndpointAccess endpoint(ClusterAccess access) {
        var blocks = access.publicCidrs().stream().map(Object::toString).toArray(String[]::new);
        return blocks.length == 0 ? EndpointAccess.PRIVATE : EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(blocks);
    }

    private void admit(List<RoleArn> roles, String as, String policy) {
        var everywhere = AccessPolicyNameOptions.builder()
                .accessScopeType(AccessScopeType.CLUSTER)
                .build();
        for (var role : roles) {
            cluster.grantAccess(
                    as + role.name(), role.arn(), List.of(AccessPolicy.fromAccessPolicyName(policy, everywhere)));
        }
    }

    /** CDK marks all subnets of the VPC for the cluster's load balancers but isolated ones; it may have those of its home. */
    private static void keepLoadBalancersInTheirSegment(Home home, Network network) {
        network.subnets(home.network(), home.segment(), home.tier())
                .forEach(subnet -> Tags.of(subnet).add(INTERNAL, "1"));
        network.places().stream()
                .filter(place -> place.network().equals(home.network()))
                .filter(place -> !place.segment().equals(home.segment()))
                .forEach(place -> {
                    Tags.of(place.subnet()).remove(PUBLIC);
                    Tags.of(place.subnet()).remove(INTERNAL);
                });
    }
}
