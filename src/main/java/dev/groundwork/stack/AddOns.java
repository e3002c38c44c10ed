package dev.groundwork.stack;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.eks.CfnAddon;
import software.amazon.awscdk.services.eks_v2.Cluster;

/**
 * The parts of Kubernetes that EKS installs.
 *
 * <p>On level 1, because level 2 knows no pod identities. No versions: EKS takes its default for the cluster's version
 * when an add-on is made and leaves it alone until told otherwise; a number written here would have to differ between
 * Kubernetes versions and would undo the first upgrade.
 */
final class AddOns {

    private final Stack stack;
    private final Cluster cluster;
    private final List<CfnAddon> network;
    private final List<CfnAddon> services;

    AddOns(Stack stack, Cluster cluster) {
        this.stack = stack;
        this.cluster = cluster;
        this.network = network(addOn("PodIdentityAgent", "eks-pod-identity-agent"));
        this.services = List.of(coreDns(), volumes(), addOn("MetricsServer", "metrics-server"));
    }

    /** What a node needs to become ready. */
    List<CfnAddon> network() {
        return network;
    }

    /** What needs a node to become ready. */
    List<CfnAddon> services() {
        return services;
    }

    /** The agent comes first: the address plugin gets its permissions through it. */
    private List<CfnAddon> network(CfnAddon agent) {
        var addresses = addresses();
        addresses.getNode().addDependency(agent);
        return List.of(agent, addOn("KubeProxy", "kube-proxy"), addresses);
    }

    /** Prefixes instead of single addresses, network policies enforced, and pods keep their address over the peering. */
    private CfnAddon addresses() {
        var role = new PodRole(stack, "PodNetwork", "kube-system", "aws-node").attach("AmazonEKS_CNI_Policy");
        var addOn = addOn("PodNetwork", "vpc-cni");
        addOn.setPodIdentityAssociations(List.of(role.ofAddOn()));
        addOn.setConfigurationValues("""
                {"enableNetworkPolicy":"true","env":{"AWS_VPC_K8S_CNI_EXTERNALSNAT":"true",\
                "ENABLE_PREFIX_DELEGATION":"true"}}""");
        return addOn;
    }

    private CfnAddon coreDns() {
        var addOn = addOn("CoreDns", "coredns");
        addOn.setConfigurationValues("""
                {"autoScaling":{"enabled":true,"maxReplicas":10,"minReplicas":2}}""");
        return addOn;
    }

    /** The driver touches the volumes of this cluster only: EKS tags them with its name (from version 1.58 on). */
    private CfnAddon volumes() {
        var role = new PodRole(stack, "Volumes", "kube-system", "ebs-csi-controller-sa")
                .attach("AmazonEBSCSIDriverEKSClusterScopedPolicy")
                .allow(new PodPermissions(stack).onlyEncryptedVolumes());
        var addOn = addOn("Volumes", "aws-ebs-csi-driver");
        addOn.setPodIdentityAssociations(List.of(role.ofAddOn()));
        return addOn;
    }

    /** Whatever somebody changed by hand in what EKS manages, the template wins. */
    private CfnAddon addOn(String id, String name) {
        return CfnAddon.Builder.create(stack, id)
                .clusterName(cluster.getClusterName())
                .addonName(name)
                .resolveConflicts("OVERWRITE")
                .build();
    }
}
