package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The network template as CloudFormation reads it: subnets, and the routes and ACL entries associated with each. */
final class Ground {

    record Subnet(String id, String network, String segment, String tier, String zone, String cidr) {

        String name() {
            return network + "/" + segment + "/" + tier + "/" + zone;
        }
    }

    /** A route: where to, and what kind of gateway it names by which logical id. */
    record Route(String destination, String kind, String gateway) {}

    private static final List<String> GATEWAYS = List.of("GatewayId", "NatGatewayId", "VpcPeeringConnectionId");

    private final Synthesized platform;
    private final List<Subnet> subnets;
    private final Map<String, List<String>> acls = new HashMap<>();
    private final Map<String, List<JsonNode>> entries = new HashMap<>();

    private Ground(Synthesized platform) {
        this.platform = platform;
        this.subnets = resources("AWS::EC2::Subnet").entrySet().stream()
                .map(subnet -> subnet(subnet.getKey(), subnet.getValue()))
                .toList();
    }

    static Ground of(Synthesized platform) {
        return new Ground(platform);
    }

    /** The properties of the resources of one type, by logical id. */
    Map<String, JsonNode> resources(String type) {
        var properties = platform.resources("Network", type);
        properties.replaceAll((id, resource) -> resource.path("Properties"));
        return properties;
    }

    /** The properties of one resource. */
    JsonNode resource(String type, String id) {
        return Optional.ofNullable(resources(type).get(id)).orElseThrow();
    }

    List<Subnet> subnets() {
        return subnets;
    }

    Subnet subnet(String id) {
        return subnets.stream()
                .filter(subnet -> subnet.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Subnet> subnets(String network, String segment, String tier) {
        return subnets.stream()
                .filter(subnet -> subnet.network().equals(network)
                        && subnet.segment().equals(segment)
                        && subnet.tier().equals(tier))
                .toList();
    }

    List<Route> routes(Subnet subnet) {
        var tables = associated("AWS::EC2::SubnetRouteTableAssociation", subnet, "RouteTableId");
        return resources("AWS::EC2::Route").values().stream()
                .filter(route -> tables.contains(reference(route.get("RouteTableId"))))
                .map(Ground::route)
                .toList();
    }

    /** The logical ids of the ACLs that a subnet is associated with: at most one, if the template is right. */
    List<String> acls(Subnet subnet) {
        return acls.computeIfAbsent(
                subnet.id(), any -> associated("AWS::EC2::SubnetNetworkAclAssociation", subnet, "NetworkAclId"));
    }

    /** The entries of an ACL in one direction, in the order in which AWS tries them. */
    List<JsonNode> entries(String acl, boolean egress) {
        return entries.computeIfAbsent(
                acl + (egress ? " out" : " in"),
                any -> resources("AWS::EC2::NetworkAclEntry").values().stream()
                        .filter(entry -> reference(entry.get("NetworkAclId")).equals(acl)
                                && entry.path("Egress").asBoolean() == egress)
                        .sorted(Comparator.comparingInt(
                                entry -> entry.get("RuleNumber").asInt()))
                        .toList());
    }

    static Map<String, String> tags(JsonNode properties) {
        return StreamSupport.stream(properties.path("Tags").spliterator(), false)
                .collect(Collectors.toMap(
                        tag -> tag.get("Key").asText(), tag -> tag.get("Value").asText()));
    }

    /** The logical id that a Ref or a GetAtt names. */
    static String reference(JsonNode value) {
        return value.has("Ref")
                ? value.get("Ref").asText()
                : value.path("Fn::GetAtt").path(0).asText();
    }

    private static Subnet subnet(String id, JsonNode properties) {
        var tags = tags(properties);
        return new Subnet(
                id,
                tags.getOrDefault("network", ""),
                tags.getOrDefault("segment", ""),
                tags.getOrDefault("tier", ""),
                properties.get("AvailabilityZone").asText(),
                properties.get("CidrBlock").asText());
    }

    private static Route route(JsonNode properties) {
        var kind = GATEWAYS.stream().filter(properties::has).findFirst().orElse("none");
        return new Route(properties.get("DestinationCidrBlock").asText(), kind, reference(properties.path(kind)));
    }

    private List<String> associated(String type, Subnet subnet, String property) {
        var found = new ArrayList<String>();
        for (var association : resources(type).values()) {
            if (reference(association.get("SubnetId")).equals(subnet.id())) {
                found.add(reference(association.get(property)));
            }
        }
        return found;
    }
}
