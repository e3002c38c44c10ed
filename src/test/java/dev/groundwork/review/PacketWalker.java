package dev.groundwork.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends packets one by one, each with addresses and ports of its own, through a template whose values are all known. It reads
 * the template itself and has no idea of sets, roles or indexes: what it finds is true because it is too simple to be wrong.
 */
final class PacketWalker {

    static final String INTERNET = "internet";

    private static final List<Long> ON_THE_INTERNET = Stream.of("203.0.113.7", "198.51.100.9", "8.8.8.8")
            .map(PacketWalker::number)
            .toList();
    private static final int[] CALLERS_PORTS = {1024, 32768, 50000, 50001, 61000};

    /** One packet, on its way there or back. */
    private record Packet(int protocol, long from, long to, int port) {}

    private final JsonNode resources;
    private final Map<String, List<JsonNode>> byType;

    PacketWalker(JsonNode template) {
        this.resources = template.get("Resources");
        this.byType = resources
                .valueStream()
                .collect(Collectors.groupingBy(
                        resource -> resource.get("Type").asText(),
                        Collectors.mapping(resource -> resource.get("Properties"), Collectors.toList())));
    }

    boolean reaches(String from, String to, int protocol, int port) {
        for (long source : addresses(from)) {
            for (long target : addresses(to)) {
                for (int callersPort : CALLERS_PORTS) {
                    if (passes(from, to, new Packet(protocol, source, target, port), callersPort)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean passes(String from, String to, Packet call, int callersPort) {
        var answer = new Packet(call.protocol(), call.to(), call.from(), callersPort);
        if (from.equals(INTERNET)) {
            return comesIn(to, call, answer);
        }
        return groupsAdmit(from, true, to, call)
                && (to.equals(INTERNET) ? goesOut(from, call, answer) : goesAcross(from, to, call, answer));
    }

    private boolean comesIn(String to, Packet call, Packet answer) {
        var subnet = subnetOf(to);
        return isPublic(subnet)
                && !gatewaysOf(vpcOf(subnet)).isEmpty()
                && aclAdmits(subnet, false, call)
                && groupsAdmit(to, false, INTERNET, call)
                && leadsToOwnGateway(subnet, answer.to())
                && aclAdmits(subnet, true, answer);
    }

    private boolean goesOut(String from, Packet call, Packet answer) {
        var subnet = subnetOf(from);
        if (!aclAdmits(subnet, true, call) || !aclAdmits(subnet, false, answer)) {
            return false;
        }
        var route = routeFor(subnet, call.to());
        if (route.isEmpty() || !route.get().has("NatGatewayId")) {
            return leadsToOwnGateway(subnet, call.to()) && isPublic(subnet);
        }
        var home = ref(resources.at("/N/Properties/SubnetId"));
        return vpcOf(home).equals(vpcOf(subnet))
                && leadsToOwnGateway(home, call.to())
                && translates(home, subnet, call, answer);
    }

    /** The gateway's address is the first usable one of its subnet; any would do, as no rule here cuts that subnet. */
    private boolean translates(String home, String subnet, Packet call, Packet answer) {
        long own = first(block(home)) + 4;
        boolean crosses = !home.equals(subnet);
        boolean there = (!crosses || aclAdmits(home, false, call))
                && aclAdmits(home, true, new Packet(call.protocol(), own, call.to(), call.port()));
        boolean back = !crosses || aclAdmits(home, true, answer);
        boolean returns = false;
        for (int port : CALLERS_PORTS) {
            returns |= aclAdmits(home, false, new Packet(call.protocol(), call.to(), own, port));
        }
        return there && back && returns;
    }

    private boolean goesAcross(String from, String to, Packet call, Packet answer) {
        var here = subnetOf(from);
        var there = subnetOf(to);
        if (!groupsAdmit(to, false, from, call)) {
            return false;
        }
        boolean arrives =
                aclAdmits(here, true, call) && leadsTo(here, there, call.to()) && aclAdmits(there, false, call);
        boolean returns =
                aclAdmits(there, true, answer) && leadsTo(there, here, answer.to()) && aclAdmits(here, false, answer);
        return here.equals(there) || (arrives && returns);
    }

    private boolean leadsTo(String from, String to, long address) {
        return vpcOf(from).equals(vpcOf(to))
                || routeFor(from, address)
                        .filter(route -> route.has("VpcPeeringConnectionId"))
                        .isPresent();
    }

    private boolean leadsToOwnGateway(String subnet, long address) {
        return routeFor(subnet, address)
                .filter(route -> route.has("GatewayId"))
                .filter(route -> gatewaysOf(vpcOf(subnet)).contains(ref(route.get("GatewayId"))))
                .isPresent();
    }

    /** Whether a private address is sent to a NAT gateway that would itself hand it to the peering: not asked here. */
    boolean isTooOdd(String from, String to) {
        if (from.equals(INTERNET) || to.equals(INTERNET)) {
            return false;
        }
        return addresses(to).stream().anyMatch(address -> isHandedOn(subnetOf(from), address))
                || addresses(from).stream().anyMatch(address -> isHandedOn(subnetOf(to), address));
    }

    private boolean isHandedOn(String subnet, long address) {
        var home = ref(resources.at("/N/Properties/SubnetId"));
        return routeFor(subnet, address)
                        .filter(route -> route.has("NatGatewayId"))
                        .isPresent()
                && routeFor(home, address)
                        .filter(route -> route.has("VpcPeeringConnectionId"))
                        .isPresent();
    }

    private Optional<JsonNode> routeFor(String subnet, long address) {
        var table = all("SubnetRouteTableAssociation")
                .filter(association -> ref(association.get("SubnetId")).equals(subnet))
                .map(association -> ref(association.get("RouteTableId")))
                .findFirst();
        return all("Route")
                .filter(route ->
                        table.filter(ref(route.get("RouteTableId"))::equals).isPresent())
                .filter(route -> contains(route.get("DestinationCidrBlock").asText(), address))
                .max(Comparator.comparingInt(
                        route -> length(route.get("DestinationCidrBlock").asText())));
    }

    private boolean aclAdmits(String subnet, boolean egress, Packet packet) {
        var acl = all("SubnetNetworkAclAssociation")
                .filter(association -> ref(association.get("SubnetId")).equals(subnet))
                .map(association -> ref(association.get("NetworkAclId")))
                .findFirst();
        return acl.isEmpty()
                || all("NetworkAclEntry")
                        .filter(entry -> ref(entry.get("NetworkAclId")).equals(acl.get()))
                        .filter(entry -> entry.get("Egress").asBoolean() == egress)
                        .sorted(Comparator.comparingInt(
                                entry -> entry.get("RuleNumber").asInt()))
                        .filter(entry -> matches(entry, egress, packet))
                        .findFirst()
                        .filter(entry -> entry.get("RuleAction").asText().equals("allow"))
                        .isPresent();
    }

    private static boolean matches(JsonNode entry, boolean egress, Packet packet) {
        int protocol = entry.get("Protocol").asInt();
        boolean isInRange = entry.at("/PortRange/From").asInt() <= packet.port()
                && packet.port() <= entry.at("/PortRange/To").asInt();
        return contains(entry.get("CidrBlock").asText(), egress ? packet.to() : packet.from())
                && (protocol == -1 || (protocol == packet.protocol() && isInRange));
    }

    private boolean groupsAdmit(String host, boolean egress, String other, Packet packet) {
        return groupsOf(host).stream()
                .anyMatch(group ->
                        rules(group, egress).stream().anyMatch(rule -> ruleAdmits(rule, egress, other, packet)));
    }

    private boolean ruleAdmits(JsonNode rule, boolean egress, String other, Packet packet) {
        int protocol = Map.of("-1", -1, "tcp", 6, "udp", 17)
                .getOrDefault(rule.get("IpProtocol").asText(), -1);
        if (protocol != -1
                && (protocol != packet.protocol()
                        || packet.port() < rule.get("FromPort").asInt()
                        || packet.port() > rule.get("ToPort").asInt())) {
            return false;
        }
        var group = rule.path((egress ? "Destination" : "Source") + "SecurityGroupId");
        return group.isMissingNode()
                ? contains(rule.get("CidrIp").asText(), egress ? packet.to() : packet.from())
                : !other.equals(INTERNET) && groupsOf(other).contains(ref(group));
    }

    /** Inline rules, separate rules, and the one that stands in for egress rules where there are none. */
    private List<JsonNode> rules(String group, boolean egress) {
        var kind = "SecurityGroup" + (egress ? "Egress" : "Ingress");
        var rules = new ArrayList<JsonNode>();
        resources.at("/" + group + "/Properties/" + kind).forEach(rules::add);
        all(kind).filter(rule -> ref(rule.get("GroupId")).equals(group)).forEach(rules::add);
        if (egress && rules.isEmpty()) {
            rules.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("IpProtocol", "-1")
                    .put("CidrIp", "0.0.0.0/0"));
        }
        return rules;
    }

    private List<String> groupsOf(String host) {
        var groups = new ArrayList<String>();
        resources.at("/" + host + "/Properties/SecurityGroupIds").forEach(group -> groups.add(ref(group)));
        return groups;
    }

    private List<String> gatewaysOf(String vpc) {
        return all("VPCGatewayAttachment")
                .filter(attachment -> ref(attachment.get("VpcId")).equals(vpc))
                .map(attachment -> ref(attachment.get("InternetGatewayId")))
                .toList();
    }

    private boolean isPublic(String subnet) {
        return resources.at("/" + subnet + "/Properties/MapPublicIpOnLaunch").asBoolean();
    }

    private String subnetOf(String host) {
        return ref(resources.at("/" + host + "/Properties/SubnetId"));
    }

    private String vpcOf(String subnet) {
        return ref(resources.at("/" + subnet + "/Properties/VpcId"));
    }

    private String block(String subnet) {
        return resources.at("/" + subnet + "/Properties/CidrBlock").asText();
    }

    /** An address of each half of a subnet: no rule cuts more finely. */
    private List<Long> addresses(String end) {
        if (end.equals(INTERNET)) {
            return ON_THE_INTERNET;
        }
        long first = first(block(subnetOf(end)));
        return List.of(first + 4, first + 12);
    }

    private Stream<JsonNode> all(String type) {
        return byType.getOrDefault("AWS::EC2::" + type, List.of()).stream();
    }

    private static String ref(JsonNode value) {
        return value.get("Ref").asText();
    }

    private static boolean contains(String block, long address) {
        int shift = 32 - length(block);
        return first(block) >> shift == address >> shift;
    }

    private static long first(String block) {
        return number(block.substring(0, block.indexOf('/')));
    }

    private static int length(String block) {
        return Integer.parseInt(block.substring(block.indexOf('/') + 1));
    }

    private static long number(String address) {
        long number = 0;
        for (var octet : address.split("\\.", -1)) {
            number = number * 256 + Integer.parseInt(octet);
        }
        return number;
    }
}
