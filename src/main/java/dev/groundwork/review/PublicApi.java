package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public endpoint of an EKS cluster's API server, which no security group, route or ACL filters: it is there unless it is
 * switched off, and open to everybody unless blocks are named.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html">Cluster endpoints</a>
 */
final class PublicApi {

    private static final int HTTPS = 443;

    private PublicApi() {}

    static boolean isOf(Host host) {
        return host.kind().equals(Clusters.CONTROL_PLANE)
                && Subnets.flag(host.owner(), "/ResourcesVpcConfig/EndpointPublicAccess", true) != Match.NO;
    }

    static boolean isOf(Party party) {
        return party.ends().stream().anyMatch(end -> end instanceof End.At at && isOf(at.host()));
    }

    /** From where it may be called, each with what allows it. */
    static Stream<Gate> gates(Host host, Traffic run) {
        boolean isCalled = run.protocol() == Traffic.TCP && run.from() == HTTPS;
        return isOf(host) && isCalled ? gates(host.owner()).stream() : Stream.empty();
    }

    /** The blocks that a gate of this endpoint is for. */
    static List<IpBlock> blocks(Resource cluster) {
        var written = cluster.at("/ResourcesVpcConfig/PublicAccessCidrs");
        var blocks = new ArrayList<IpBlock>();
        if (written instanceof Value.Items items) {
            items.items().stream()
                    .filter(Value.Text.class::isInstance)
                    .flatMap(item -> IpBlock.parse(item.text()).stream())
                    .forEach(blocks::add);
        }
        return blocks.isEmpty() ? List.of(IpBlock.ALL_FOUR) : blocks;
    }

    private static List<Gate> gates(Resource cluster) {
        var enabled = Subnets.flag(cluster, "/ResourcesVpcConfig/EndpointPublicAccess", true);
        boolean isOpen =
                cluster.at("/ResourcesVpcConfig/PublicAccessCidrs").unresolved().isPresent();
        return List.of(Gate.of(
                enabled.and(isOpen ? Match.MAYBE : Match.YES),
                cluster,
                () -> "its public endpoint "
                        + (isOpen
                                ? "may be called by blocks that cannot be told"
                                : "may be called from " + blocks(cluster))));
    }
}
