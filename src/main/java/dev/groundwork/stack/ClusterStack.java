package dev.groundwork.stack;

import dev.groundwork.config.ClusterSpec;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/** The Kubernetes cluster: control plane, nodes and add-ons, the roles of its controllers, the applications' images. */
public final class ClusterStack extends PlatformStack {

    public ClusterStack(Construct scope, Platform platform, ClusterSpec spec, Network network) {
        super(scope, "Cluster", platform);
        var key = key(platform);
        var logs = new ClusterLogs(this, platform, spec.logDays(), key);
        var controlPlane = new ControlPlane(this, platform, spec, network, key);
        var nodes = new NodeGroups(this, spec, network, controlPlane.cluster());
        var addOns = new AddOns(this, controlPlane.cluster());
        var images = ImageRepositories.of(this, platform, spec.applications(), key);

        controlPlane.waitFor(logs.controlPlane());
        addOns.network().forEach(nodes::waitFor);
        addOns.services().forEach(nodes::goBefore);
        controllers(logs, network).forEach(controller -> controller.associate(controlPlane.cluster()));
        new ClusterOutputs(this, controlPlane.cluster())
                .access(spec, network)
                .nodes(spec, nodes)
                .images(images)
                .loadBalancers(spec, network);
    }

    /** One key for the cluster's secrets, its logs and its images. Its grants: EKS and ECR make theirs when created. */
    private Key key(Platform platform) {
        return Key.Builder.create(this, "Key")
                .description("Secrets, logs and images of " + getStackName())
                .enableKeyRotation(true)
                .pendingWindow(Duration.days(platform.isProtected() ? 30 : 7))
                .removalPolicy(platform.removal())
                .build();
    }

    /** What acts on AWS from inside is installed from charts, into these service accounts; the roles stand ready. */
    private List<PodRole> controllers(ClusterLogs logs, Network network) {
        var permissions = new PodPermissions(this);
        return List.of(
                new PodRole(this, "LoadBalancerController", "kube-system", "aws-load-balancer-controller")
                        .allow(new LoadBalancerPermissions(this).statements()),
                new PodRole(this, "ClusterAutoscaler", "kube-system", "cluster-autoscaler")
                        .allow(permissions.scaling()),
                new PodRole(this, "ExternalDns", "external-dns", "external-dns")
                        .allow(permissions.names(network.zone())),
                new PodRole(this, "LogShipping", "logging", "fluent-bit").allow(permissions.logs(logs.pods())));
    }
}
