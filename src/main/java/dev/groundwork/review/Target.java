package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a route leads. */
record Target(Kind kind, Optional<Resource> resource, String describe) {

    enum Kind {
        LOCAL,
        INTERNET_GATEWAY,
        EGRESS_ONLY,
        NAT,
        PEERING,
        /** Something that may do anything with a packet: an appliance, a transit gateway, a private line. */
        ELSEWHERE,
        NOWHERE,
        OPEN
    }

    static final Target LOCAL = new Target(Kind.LOCAL, Optional.empty(), "the VPC itself");

    private static final List<String> PROPERTIES = List.of(
            "GatewayId",
            "NatGatewayId",
            "VpcPeeringConnectionId",
            "EgressOnlyInternetGatewayId",
            "TransitGatewayId",
            "NetworkInterfaceId",
            "InstanceId",
            "VpcEndpointId",
            "CarrierGatewayId",
            "LocalGatewayId",
            "CoreNetworkArn");

    private static final Map<String, Kind> KINDS = Map.of(
            "AWS::EC2::InternetGateway", Kind.INTERNET_GATEWAY,
            "AWS::EC2::EgressOnlyInternetGateway", Kind.EGRESS_ONLY,
            "AWS::EC2::NatGateway", Kind.NAT,
            "AWS::EC2::VPCPeeringConnection", Kind.PEERING);

    static Target of(Resource route) {
        for (var property : PROPERTIES) {
            var link = Link.of(route, "/" + property);
            if (!(link instanceof Link.Nothing)) {
                return of(link);
            }
        }
        return new Target(Kind.NOWHERE, Optional.empty(), "nothing");
    }

    private static Target of(Link link) {
        if (link instanceof Link.To to) {
            var kind = KINDS.getOrDefault(to.target().type(), Kind.ELSEWHERE);
            return new Target(kind, Optional.of(to.target()), to.target().logicalId());
        }
        if (link instanceof Link.Outside outside) {
            return outside.id().equals("local")
                    ? LOCAL
                    : new Target(Kind.OPEN, Optional.empty(), outside.id() + ", which the templates do not show");
        }
        return new Target(Kind.OPEN, Optional.empty(), link.describe());
    }
}
