package dev.groundwork.stack;

import dev.groundwork.config.ClusterSpec;
import dev.groundwork.config.Role;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.eks_v2.Cluster;

/** What a person needs next, ready to paste. */
final class ClusterOutputs {

    private final Stack stack;
    private final Cluster cluster;

    ClusterOutputs(Stack stack, Cluster cluster) {
        this.stack = stack;
        this.cluster = cluster;
    }

    ClusterOutputs access(ClusterSpec spec, Network network) {
        var throughServices = network.groups().containsKey(Role.SERVICES);
        var jump = network.group(throughServices ? Role.SERVICES : Role.CLUSTER);
        output("Kubeconfig", "Makes the cluster known to kubectl", "aws eks update-kubeconfig " + named("--name"));
        output(
                "PortForward",
                "Keep it running: localhost:8443 is the private API server, reached through a "
                        + (throughServices
                                ? "service node; the flow services to control-plane on 443 lets it"
                                : "Kubernetes node"),
                portForward(jump.getSecurityGroupId()));
        output("KubectlThroughPortForward", "After Kubeconfig, sends kubectl through PortForward", throughTunnel());
        if (spec.access().admins().isEmpty()) {
            output("FirstAdministrator", "Nobody gets in yet: list admins in the blueprint, or run this", admission());
        }
        return this;
    }

    ClusterOutputs nodes(ClusterSpec spec, NodeGroups nodes) {
        output(
                "NodesPerZone",
                "Nodes in each zone, in the blueprint's order",
                nodes.sizes().toString());
        output(
                "StandardSupportEnds",
                "From this day on EKS upgrades the control plane by itself",
                spec.version().endOfStandardSupport().toString());
        return this;
    }

    ClusterOutputs images(List<Repository> repositories) {
        var registry = "%s.dkr.ecr.%s.amazonaws.com".formatted(stack.getAccount(), stack.getRegion());
        output(
                "RegistryLogin",
                "Lets docker push and pull for twelve hours",
                "aws ecr get-login-password --region %s | docker login --username AWS --password-stdin %s"
                        .formatted(stack.getRegion(), registry));
        repositories.forEach(repository -> output(
                "Repository-" + repository.getNode().getId(),
                "Where the images of this application go",
                repository.getRepositoryUri()));
        return this;
    }

    /** The controller may not write to security groups, nor ask the metadata service: it is told all that it needs. */
    ClusterOutputs loadBalancers(ClusterSpec spec, Network network) {
        output(
                "LoadBalancerSecurityGroup",
                "For the annotation alb.ingress.kubernetes.io/security-groups of every Ingress",
                network.group(Role.FRONT_END).getSecurityGroupId());
        output("LoadBalancerController", "Installs the AWS load balancer controller", """
                helm upgrade --install aws-load-balancer-controller aws-load-balancer-controller \
                --repo https://aws.github.io/eks-charts --namespace kube-system \
                --set clusterName=%s,region=%s,vpcId=%s,serviceAccount.name=aws-load-balancer-controller,\
                enableBackendSecurityGroup=false,enableShield=false,enableWaf=false,enableWafv2=false""".formatted(
                        stack.getStackName(),
                        stack.getRegion(),
                        network.vpc(spec.network()).getVpcId()));
        return this;
    }

    private String portForward(String groupId) {
        var node = "aws ec2 describe-instances --region %s --filters Name=instance.group-id,Values=%s "
                + "Name=instance-state-name,Values=running --query Reservations[0].Instances[0].InstanceId --output text";
        return ("aws ssm start-session --region %s --target $(" + node + ") "
                        + "--document-name AWS-StartPortForwardingSessionToRemoteHost "
                        + "--parameters host=%s,portNumber=443,localPortNumber=8443")
                .formatted(stack.getRegion(), stack.getRegion(), groupId, apiServer());
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

    private void output(String id, String description, String value) {
        CfnOutput.Builder.create(stack, id)
                .description(description)
                .value(value)
                .build();
    }
}
