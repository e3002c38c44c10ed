package dev.groundwork.stack;

import dev.groundwork.config.PortRange;
import dev.groundwork.config.Role;
import java.util.List;
import java.util.Set;

/**
 * What a role cannot exist without, so that no blueprint has to say it.
 *
 * <p>Not here, because security groups never filter it: the VPC's resolver, the clock (169.254.169.123) and the
 * instance metadata service.
 */
final class IntrinsicFlows {

    private static final PortRange EVERY_PORT = new PortRange(1, 65535);

    private static final List<Flow> ALL = List.of(
            everything(Role.CLUSTER, Role.CLUSTER, "pods talk to pods and to CoreDNS on ports that no blueprint lists"),
            tcp(Role.CLUSTER, Role.CONTROL_PLANE, 443, "nodes and pods call the Kubernetes API"),
            tcp(Role.CONTROL_PLANE, Role.CLUSTER, 443, "the API server calls webhooks and aggregated APIs"),
            tcp(Role.CONTROL_PLANE, Role.CLUSTER, 10250, "the API server calls the kubelets"),
            tcp(Role.DOCUMENT, Role.DOCUMENT, 27017, "members replicate and elect"));

    private IntrinsicFlows() {}

    static List<Flow> of(Set<Role> roles) {
        return ALL.stream()
                .filter(flow -> roles.contains(flow.from()) && roles.contains(flow.to()))
                .toList();
    }

    private static Flow tcp(Role from, Role to, int port, String why) {
        return new Flow(from, to, Protocol.TCP, new PortRange(port, port), why);
    }

    private static Flow everything(Role from, Role to, String why) {
        return new Flow(from, to, Protocol.ALL, EVERY_PORT, why);
    }
}
