package dev.groundwork.stack;

import dev.groundwork.config.ClusterSpec;
import dev.groundwork.config.Role;
import java.util.List;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.eks_v2.Cluster;

/** What a person needs next, ready to paste. */
final class ClusterOutputs {

    private final PlatformStack stack;
    private final Cluster cluster;

    ClusterOutputs(PlatformStack stack, Cluster cluster) {
        this.stack = stack;
        this.cluster = cluster;
    }

    ClusterOutputs access(ClusterSpec spec, Network network) {
        var throughServices = network.groups().containsKey(Role.SERVICES);
        var jump = network.group(throughServices ? Role.SERVICES : Role.CLUSTER);
        stack.output("Kubeconfig", "aws eks update-kubeconfig " + named("--name"), "adds the cluster to kubectl");
        stack.output(
                "PortForward",
                NodeCommands.forward(stack.getRegion(), jump.getSecurityGroupId(), apiServer(), 443, 8443),
                "while it runs, localhost:8443 is the private API server, reached through a "
                        + (throughServices
                                ? "service node; the flow from services to control-plane on 443 lets it"
                                : "Kubernetes node"));
        stack.output("KubectlThroughPortForward", throughTunnel(), "after Kubeconfig: sends kubectl to localhost:8443");
        if (spec.access().admins().isEmpty()) {
            stack.output(
                    "FirstAdministrator", admission(), "nobody is admitted: list admins in the blueprint, or this");
        }
        return this;
    }

    ClusterOutputs nodes(ClusterSpec spec, NodeGroups nodes) {
        stack.output("NodesPerZone", nodes.perZone(), "how many nodes each zone starts with");
        stack.output(
                "StandardSupportEnds",
                spec.version().endOfStandardSupport().toString(),
                "from this day on EKS upgrades Kubernetes " + spec.version() + " by itself");
        return this;
    }

    ClusterOutputs images(List<Repository> repositories) {
        var registry = stack.getAccount() + ".dkr.ecr." + stack.getRegion() + ".amazonaws.com";
        stack.output(
                "RegistryLogin",
                "aws ecr get-login-password --region " + stack.getRegion()
                        + " | docker login --username AWS --password-stdin " + registry,
                "lets docker push and pull for twelve hours");
        repositories.forEach(repository -> stack.output(
                "Repository-" + repository.getNode().getId(),
                registry + "/" + repository.getRepositoryName(),
                "where the images of " + repository.getNode().getId() + " go"));
        return this;
    }

    /** The controller may not write to security groups, nor ask the metadata service: it is told all that it needs. */
    ClusterOutputs loadBalancers(Network network, Home home) {
        stack.output(
                "LoadBalancerSecurityGroup",
                network.group(Role.FRONT_END).getSecurityGroupId(),
                "what every Ingress names in its annotation alb.ingress.kubernetes.io/security-groups");
        stack.output(
                "LoadBalancerController",
                """
                helm upgrade --install aws-load-balancer-controller aws-load-balancer-controller \
                --repo https://aws.github.io/eks-charts --namespace kube-system \
                --set clusterName=%s,region=%s,vpcId=%s,serviceAccount.name=aws-load-balancer-controller,\
                enableBackendSecurityGroup=false,enableShield=false,enableWaf=false,enableWafv2=false""".formatted(
                                stack.getStackName(),
                                stack.getRegion(),
                                network.vpc(home.network()).getVpcId()),
                "installs what turns an Ingress into a load balancer");
        return this;
    }

    /** The API server's certificate is for its own name, not for localhost. */
    private String throughTunnel() {
        return "kubectl config set-cluster %s --server=https://localhost:8443 --tls-server-name=%s"
                .formatted(cluster.getClusterArn(), apiServer());
    }

    private String admission() {
        return "aws eks create-access-entry %1$s --principal-arn ROLE_ARN && aws eks associate-access-policy %1$s "
                        .formatted(named("--cluster-name"))
                + "--principal-arn ROLE_ARN --access-scope type=cluster "
                + "--policy-arn arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
    }

    private String named(String option) {
        return "--region %s %s %s".formatted(stack.getRegion(), option, stack.getStackName());
    }

    private String apiServer() {
        return Fn.select(2, Fn.split("/", cluster.getClusterEndpoint()));
    }
}
