package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.eks.CfnAddon.PodIdentityAssociationProperty;
import software.amazon.awscdk.services.eks.CfnPodIdentityAssociation;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/** A role for the pods of one service account of this cluster, and for nobody else. */
final class PodRole {

    private final Stack stack;
    private final String id;
    private final String namespace;
    private final String serviceAccount;
    private final Role role;

    PodRole(Stack stack, String id, String namespace, String serviceAccount) {
        this.stack = stack;
        this.id = id;
        this.namespace = namespace;
        this.serviceAccount = serviceAccount;
        // EKS tags the session that it opens for a pod; without these conditions any association could name the role.
        var tags = new TreeMap<>(Map.of(
                "aws:RequestTag/eks-cluster-arn", clusterArn(stack),
                "aws:RequestTag/kubernetes-namespace", namespace,
                "aws:RequestTag/kubernetes-service-account", serviceAccount));
        this.role = Role.Builder.create(stack, id + "Role")
                .assumedBy(new ServicePrincipal("pods.eks.amazonaws.com")
                        .withConditions(Map.of("StringEquals", tags))
                        .withSessionTags())
                .build();
    }

    PodRole allow(List<PolicyStatement> statements) {
        statements.forEach(role::addToPolicy);
        return this;
    }

    PodRole attach(String managedPolicy) {
        role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName(managedPolicy));
        return this;
    }

    /** For a service account that a chart makes; on level 1, because level 2 makes the account too, with kubectl. */
    void associate(Cluster cluster) {
        CfnPodIdentityAssociation.Builder.create(stack, id + "Identity")
                .clusterName(cluster.getClusterName())
                .namespace(namespace)
                .serviceAccount(serviceAccount)
                .roleArn(role.getRoleArn())
                .build();
    }

    /** For a service account that an add-on makes. */
    PodIdentityAssociationProperty ofAddOn() {
        return PodIdentityAssociationProperty.builder()
                .serviceAccount(serviceAccount)
                .roleArn(role.getRoleArn())
                .build();
    }

    /** Written out, because a role for an add-on cannot wait for the cluster. */
    private static String clusterArn(Stack stack) {
        return stack.formatArn(ArnComponents.builder()
                .service("eks")
                .resource("cluster")
                .resourceName(stack.getStackName())
                .build());
    }
}
