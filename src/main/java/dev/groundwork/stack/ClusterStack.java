package dev.groundwork.stack;

import dev.groundwork.config.ClusterSpec;
import java.util.List;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The Kubernetes cluster: control plane, nodes and add-ons, the roles of its controllers, the applications' images. */
public final class ClusterStack extends PlatformStack {

    private final ClusterNodes nodes;

    ClusterStack(Construct scope, Platform platform, ClusterSpec spec, Network network, Home home) {
        super(scope, "Cluster", platform);
        setTerminationProtection(platform.isProtected());
        var key = new StateKey(this, platform, "Kubernetes' secrets, logs and images");
        // EKS writes to a group of this name, and makes one without an end if there is none.
        var logs = key.logGroup(this, "ControlPlaneLogs", "/aws/eks/" + getStackName() + "/cluster", spec.logDays());
        var podLogs = key.logGroup(this, "PodLogs", "/aws/eks/" + getStackName() + "/pods", spec.logDays());
        var controlPlane = new ControlPlane(this, platform, spec, network, home, key.key());
        var groups = new NodeGroups(this, spec, network, home, controlPlane.cluster());
        var addOns = new AddOns(this, controlPlane.cluster());
        var images = ImageRepositories.of(this, platform, spec.applications(), key.key());

        controlPlane.waitFor(logs);
        addOns.network().forEach(groups::waitFor);
        addOns.services().forEach(groups::goBefore);
        controllers(podLogs, network).forEach(controller -> controller.associate(controlPlane.cluster()));
        new ClusterOutputs(this, controlPlane.cluster())
                .access(spec, network)
                .nodes(spec, groups)
                .images(images)
                .loadBalancers(network, home);
        AwsSolutions.suppress(this, Suppressions.cluster(spec));
        nodes = groups.watched(getStackName());
    }

    public ClusterNodes nodes() {
        return nodes;
    }

    /** What acts on AWS from inside is installed from charts, into these service accounts; the roles stand ready. */
    private List<PodRole> controllers(ILogGroup podLogs, Network network) {
        var permissions = new PodPermissions(this);
        return List.of(
                new PodRole(this, "LoadBalancerController", "kube-system", "aws-load-balancer-controller")
                        .allow(new LoadBalancerPermissions(this).statements()),
                new PodRole(this, "ClusterAutoscaler", "kube-system", "cluster-autoscaler")
                        .allow(permissions.scaling()),
                new PodRole(this, "ExternalDns", "external-dns", "external-dns")
                        .allow(permissions.names(network.zone())),
                new PodRole(this, "LogShipping", "logging", "fluent-bit").allow(permissions.logs(podLogs)));
    }
}
