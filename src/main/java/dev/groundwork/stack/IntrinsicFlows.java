package dev.groundwork.stack;

import dev.groundwork.config.PortRange;
import dev.groundwork.config.Role;
import java.util.List;
import java.util.Set;

/**
 * What a role cannot exist without, so that no blueprint has to say it.
 *
 * <p>Not here, because security groups do not filter it: the VPC's resolver, the clock and instance metadata. Nor here:
 * brokers among themselves, because MSK replicates over interfaces of its own, outside the brokers' group.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html">The least that EKS needs</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html">What groups do not filter</a>
 */
final class IntrinsicFlows {

    private static final PortRange EVERY_PORT = new PortRange(1, 65535);

    private static final List<Flow> ALL = List.of(
            everything(Role.CLUSTER, Role.CLUSTER, "pods talk to pods and to CoreDNS on ports that no blueprint lists"),
            tcp(Role.CLUSTER, Role.CONTROL_PLANE, 443, "nodes and pods call the Kubernetes API"),
            tcp(Role.CONTROL_PLANE, Role.CLUSTER, 443, "the API server calls webhooks and aggregated APIs"),
            tcp(Role.CONTROL_PLANE, Role.CLUSTER, 10250, "the API server calls the kubelets"),
            tcp(Role.CONTROL_PLANE, Role.CLUSTER, 10251, "the API server calls the metrics server"),
            tcp(Role.CONTROL_PLANE, Role.CLUSTER, 9443, "the API server calls the load balancer controller"),
            tcp(Role.DOCUMENT, Role.DOCUMENT, 27017, "members replicate and elect"),
            tcp(Role.ROTATION, Role.DATABASE, 5432, "Secrets Manager's function sets a new password and tries it"),
            tcp(Role.ROTATION, Role.INTERNET, 443, "Secrets Manager's function reads and writes the secret"));

    private IntrinsicFlows() {}

    static List<Flow> of(Set<Role> roles) {
        return ALL.stream()
                .filter(flow -> roles.contains(flow.from()))
                .filter(flow -> roles.contains(flow.to()) || flow.to() == Role.INTERNET)
                .toList();
    }

    private static Flow tcp(Role from, Role to, int port, String why) {
        return new Flow(from, to, Protocol.TCP, new PortRange(port, port), why);
    }

    private static Flow everything(Role from, Role to, String why) {
        return new Flow(from, to, Protocol.ALL, EVERY_PORT, why);
    }
}
