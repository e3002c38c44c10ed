package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;

/** What the control plane and the nodes may do. Pods get nothing from either: they have roles of their own. */
final class ClusterRoles {

    private ClusterRoles() {}

    /**
     * The documented minimum (https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html): what the managed
     * policy has beyond it serves load balancers and volumes made by Kubernetes itself, and controllers make ours.
     */
    static Role controlPlane(Stack stack, Key key) {
        var instances = ArnComponents.builder()
                .service("ec2")
                .resource("instance")
                .resourceName("*")
                .build();
        var name = PolicyStatement.Builder.create()
                .actions(List.of("ec2:CreateTags"))
                .resources(List.of(stack.formatArn(instances)))
                .conditions(Map.of("ForAnyValue:StringLike", Map.of("aws:TagKeys", List.of("kubernetes.io/cluster/*"))))
                .build();
        var look = PolicyStatement.Builder.create()
                .actions(List.of(
                        "ec2:DescribeAvailabilityZones",
                        "ec2:DescribeDhcpOptions",
                        "ec2:DescribeInstances",
                        "ec2:DescribeInstanceTopology",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeVpcs"))
                .resources(List.of("*")) // EC2 cannot narrow its Describe actions
                .build();
        var encrypt = PolicyStatement.Builder.create()
                .actions(List.of("kms:DescribeKey"))
                .resources(List.of(key.getKeyArn()))
                .build();
        return role(stack, "ControlPlaneRole", "eks.amazonaws.com", List.of(), List.of(name, look, encrypt));
    }

    /**
     * To join, to pull images, to be reached by Session Manager. The managed policy for nodes lets them see every
     * network and cluster of the account; nodeadm needs the node's own DNS name and, for new instance types, its limits.
     * Figures it may publish in the cluster's namespace alone.
     */
    static Role node(Stack stack, String clusterArn) {
        var join = PolicyStatement.Builder.create()
                .actions(List.of("ec2:DescribeInstances", "ec2:DescribeInstanceTypes"))
                .resources(List.of("*")) // EC2 cannot narrow its Describe actions
                .build();
        var identities = PolicyStatement.Builder.create()
                .actions(List.of("eks-auth:AssumeRoleForPodIdentity"))
                .resources(List.of(clusterArn))
                .build();
        return role(
                stack,
                "NodeRole",
                "ec2.amazonaws.com",
                // Images come from EKS's own registry too, whose account differs between regions.
                List.of("AmazonEC2ContainerRegistryPullOnly"),
                Stream.concat(
                                Stream.of(join, identities, NodePermissions.figures(NodeMetrics.CLUSTER_NAMESPACE)),
                                NodePermissions.sessions(stack).stream())
                        .toList());
    }

    private static Role role(
            Stack stack, String id, String service, List<String> managed, List<PolicyStatement> statements) {
        return Role.Builder.create(stack, id)
                .assumedBy(new ServicePrincipal(service))
                .managedPolicies(managed.stream()
                        .map(ManagedPolicy::fromAwsManagedPolicyName)
                        .toList())
                .inlinePolicies(Map.of(
                        id,
                        PolicyDocument.Builder.create().statements(statements).build()))
                .build();
    }
}
