package dev.groundwork.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.review.WalkedTemplate.Address;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sends packets one by one, each with addresses and ports of its own, through a template whose values are all known. It has
 * no idea of sets, roles or indexes: what it finds is true because it is too simple to be wrong.
 */
final class PacketWalker {

    static final String INTERNET = "internet";
    static final String S3 = "service s3";

    /** One of each of the blocks of a topology's rules, none of which is a network's own. */
    private static final List<Address> ON_THE_INTERNET = Stream.of(
                    "203.0.113.7",
                    "203.0.113.200",
                    "198.51.100.9",
                    "8.8.8.8",
                    "2600::7",
                    "2600:8000::7",
                    "2a00::7",
                    "2001:db8:0:ff00::7",
                    "2001:db8:1:ff00::7")
            .map(Address::parse)
            .toList();

    private static final int[] CALLERS_PORTS = {1024, 32768, 50000, 50001, 61000};

    /** One packet, on its way there or back. */
    private record Packet(int protocol, Address from, Address to, int port) {}

    private final WalkedTemplate template;

    PacketWalker(JsonNode template) {
        this.template = new WalkedTemplate(template);
    }

    boolean reaches(String from, String to, int protocol, int port) {
        return addresses(to).stream().anyMatch(target -> reaches(from, to, target, protocol, port));
    }

    /** Whether every address of S3 is reached: which of them is asked is not known. */
    boolean reachesAll(String from, String to, int protocol, int port) {
        return addresses(to).stream().allMatch(target -> reaches(from, to, target, protocol, port));
    }

    private boolean reaches(String from, String to, Address target, int protocol, int port) {
        for (var source : addresses(from)) {
            for (int callersPort : CALLERS_PORTS) {
                if (source.six() == target.six()
                        && passes(from, to, new Packet(protocol, source, target, port), callersPort)) {
                    return true;
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
        if (!groupsAdmit(from, true, to, call)) {
            return false;
        }
        return to.equals(INTERNET)
                ? goesOut(from, call, answer)
                : to.equals(S3) ? goesToS3(from, call, answer) : goesAcross(from, to, call, answer);
    }

    private boolean comesIn(String to, Packet call, Packet answer) {
        var subnet = template.subnetOf(to, call.to());
        return isPublic(to, subnet, call.to())
                && template.hasInternetGateway(subnet)
                && aclAdmits(subnet, false, call)
                && groupsAdmit(to, false, INTERNET, call)
                && leadsToOwn(subnet, answer.to(), "GatewayId")
                && aclAdmits(subnet, true, answer);
    }

    private boolean goesToS3(String from, Packet call, Packet answer) {
        var subnet = template.subnetOf(from, call.from());
        return template.hasS3Endpoint(subnet)
                ? aclAdmits(subnet, true, call) && aclAdmits(subnet, false, answer)
                : goesOut(from, call, answer);
    }

    private boolean goesOut(String from, Packet call, Packet answer) {
        var subnet = template.subnetOf(from, call.from());
        if (!aclAdmits(subnet, true, call) || !aclAdmits(subnet, false, answer)) {
            return false;
        }
        var route = template.routeFor(subnet, call.to());
        if (route.isEmpty() || !route.get().has("NatGatewayId")) {
            boolean hasAddress = isPublic(from, subnet, call.from());
            return hasAddress
                    && (leadsToOwn(subnet, call.to(), "GatewayId")
                            || leadsToOwn(subnet, call.to(), "EgressOnlyInternetGatewayId"));
        }
        var home = template.homeOf(route.get());
        return !call.to().six()
                && template.vpcOf(home).equals(template.vpcOf(subnet))
                && leadsToOwn(home, call.to(), "GatewayId")
                && translates(home, subnet, call, answer);
    }

    /** The gateway's address is the first usable one of its subnet; any would do, as no rule here cuts that subnet. */
    private boolean translates(String home, String subnet, Packet call, Packet answer) {
        var own = template.first(home);
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
        var here = template.subnetOf(from, call.from());
        var there = template.subnetOf(to, call.to());
        if (!groupsAdmit(to, false, from, call)) {
            return false;
        }
        boolean arrives =
                aclAdmits(here, true, call) && leadsTo(here, there, call.to()) && aclAdmits(there, false, call);
        boolean returns =
                aclAdmits(there, true, answer) && leadsTo(there, here, answer.to()) && aclAdmits(here, false, answer);
        return here.equals(there) || (arrives && returns);
    }

    private boolean leadsTo(String from, String to, Address address) {
        return template.vpcOf(from).equals(template.vpcOf(to))
                || template.routeFor(from, address)
                        .filter(route -> route.has("VpcPeeringConnectionId"))
                        .isPresent();
    }

    private boolean leadsToOwn(String subnet, Address address, String kind) {
        return template.routeFor(subnet, address)
                .filter(route -> route.has(kind) && template.isAttached(route.get(kind), subnet))
                .isPresent();
    }

    /** Every address of IPv6 is public; one of IPv4 needs another beside. */
    private boolean isPublic(String host, String subnet, Address own) {
        return own.six() || (template.isInstance(host) && template.givesPublicAddresses(subnet));
    }

    /**
     * Whether a private address is sent to a NAT gateway that would itself hand it to the peering, or one of IPv6 to the
     * internet, which may lead to the other network: not asked here.
     */
    boolean isTooOdd(String from, String to) {
        return List.of(from, to).stream().noneMatch(end -> end.equals(INTERNET) || end.equals(S3))
                && (isSentOddly(from, to) || isSentOddly(to, from));
    }

    private boolean isSentOddly(String from, String to) {
        return addresses(from).stream()
                .anyMatch(source -> addresses(to).stream()
                        .filter(target -> target.six() == source.six())
                        .anyMatch(target ->
                                isHandedOn(template.subnetOf(from, source), template.subnetOf(to, target), target)));
    }

    private boolean isHandedOn(String subnet, String other, Address address) {
        var route = template.routeFor(subnet, address);
        if (route.isEmpty() || template.vpcOf(subnet).equals(template.vpcOf(other))) {
            return false;
        }
        boolean leadsOut = route.get().has("GatewayId") || route.get().has("EgressOnlyInternetGatewayId");
        return (address.six() && leadsOut)
                || (route.get().has("NatGatewayId")
                        && template.routeFor(template.homeOf(route.get()), address)
                                .filter(onward -> onward.has("VpcPeeringConnectionId"))
                                .isPresent());
    }

    private boolean aclAdmits(String subnet, boolean egress, Packet packet) {
        return !template.hasAcl(subnet)
                || template.entries(subnet, egress)
                        .filter(entry -> matches(entry, egress, packet))
                        .findFirst()
                        .filter(entry -> entry.get("RuleAction").asText().equals("allow"))
                        .isPresent();
    }

    private static boolean matches(JsonNode entry, boolean egress, Packet packet) {
        int protocol = entry.get("Protocol").asInt();
        boolean isInRange = entry.at("/PortRange/From").asInt() <= packet.port()
                && packet.port() <= entry.at("/PortRange/To").asInt();
        var block = entry.has("CidrBlock") ? entry.get("CidrBlock") : entry.get("Ipv6CidrBlock");
        return (egress ? packet.to() : packet.from()).isIn(block.asText())
                && (protocol == -1 || (protocol == packet.protocol() && isInRange));
    }

    private boolean groupsAdmit(String host, boolean egress, String other, Packet packet) {
        Predicate<JsonNode> admits = rule -> ruleAdmits(rule, egress, other, packet);
        return template.groupsOf(host).stream()
                .anyMatch(group -> template.rules(group, egress).stream().anyMatch(admits));
    }

    private boolean ruleAdmits(JsonNode rule, boolean egress, String other, Packet packet) {
        int protocol = Map.of("-1", -1, "tcp", 6, "udp", 17)
                .getOrDefault(rule.get("IpProtocol").asText(), -2);
        if (protocol != -1
                && (protocol != packet.protocol()
                        || packet.port() < rule.get("FromPort").asInt()
                        || packet.port() > rule.get("ToPort").asInt())) {
            return false;
        }
        var group = rule.path((egress ? "Destination" : "Source") + "SecurityGroupId");
        boolean isHost = !other.equals(INTERNET) && !other.equals(S3);
        return group.isMissingNode()
                ? template.blocks(rule, egress).anyMatch(block -> (egress ? packet.to() : packet.from()).isIn(block))
                : isHost && template.groupsOf(other).contains(WalkedTemplate.ref(group));
    }

    private List<Address> addresses(String end) {
        if (end.equals(S3)) {
            return ON_THE_INTERNET.stream().filter(address -> !address.six()).toList();
        }
        return end.equals(INTERNET) ? ON_THE_INTERNET : template.addresses(end);
    }
}
