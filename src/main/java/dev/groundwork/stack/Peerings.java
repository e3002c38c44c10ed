package dev.groundwork.stack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnRoute;
import software.amazon.awscdk.services.ec2.CfnVPCPeeringConnection;
import software.constructs.Construct;

/**
 * Peering where a flow leaves its network, with routes between exactly the subnets that such flows join.
 *
 * <p>Resolving the other side's public host names to private addresses is an option that CloudFormation cannot set.
 * Nothing here needs it: the private zone is associated with every network, and the names of brokers, databases and API
 * servers resolve to private addresses everywhere.
 */
final class Peerings {

    /** Two homes, and the way from one to the other: packets need it in both directions. */
    private record Way(Home from, Home to) {}

    private final Construct scope;
    private final Layout layout;
    private final Map<Set<String>, CfnVPCPeeringConnection> connections = new HashMap<>();

    Peerings(Construct stack, String platform, Layout layout, List<SiteVpc> vpcs) {
        this.scope = new Construct(stack, "Peering");
        this.layout = layout;
        for (int i = 0; i < vpcs.size(); i++) {
            for (int j = i + 1; j < vpcs.size(); j++) {
                join(platform, vpcs.get(i), vpcs.get(j));
            }
        }
    }

    /** The connection that a flow from one network to another passes over. */
    CfnVPCPeeringConnection under(Flow flow) {
        var connection = connections.get(layout.networks(flow));
        if (connection == null) {
            throw new IllegalArgumentException("no peering for the flow from " + flow.from() + " to " + flow.to());
        }
        return connection;
    }

    /** The blueprint's order of networks decides which one asks the other: a swap would replace the connection. */
    private void join(String platform, SiteVpc first, SiteVpc second) {
        var ends = Set.of(first.name(), second.name());
        var flows = layout.flows().stream()
                .filter(flow -> layout.networks(flow).equals(ends))
                .toList();
        if (flows.isEmpty()) {
            return;
        }
        var connection = CfnVPCPeeringConnection.Builder.create(scope, first.name() + "." + second.name())
                .vpcId(first.vpc().getVpcId())
                .peerVpcId(second.vpc().getVpcId())
                .build();
        Tags.of(connection).add("Name", String.join("-", platform, first.name(), second.name()));
        connections.put(ends, connection);
        var ways = new LinkedHashSet<Way>();
        for (var flow : flows) {
            var from = layout.home(flow.from());
            var to = layout.home(flow.to());
            ways.add(new Way(from, to));
            ways.add(new Way(to, from));
        }
        var reference = connection.getRef();
        for (var way : ways) {
            route(way, way.from().network().equals(first.name()) ? first : second, reference);
        }
    }

    private void route(Way way, SiteVpc vpc, String connection) {
        var destinations = layout.site(way.to().network())
                .subnets(way.to().segment(), way.to().tier());
        for (var place : vpc.places(way.from())) {
            var table = place.subnet().getRouteTable().getRouteTableId();
            for (var destination : destinations) {
                var id = String.join(".", place.network(), place.segment(), place.tier(), place.zone()) + "-to-"
                        + String.join(".", destination.network(), destination.segment(), destination.tier())
                        + "." + destination.zone();
                CfnRoute.Builder.create(scope, id)
                        .routeTableId(table)
                        .destinationCidrBlock(destination.cidr().toString())
                        .vpcPeeringConnectionId(connection)
                        .build();
            }
        }
    }
}
