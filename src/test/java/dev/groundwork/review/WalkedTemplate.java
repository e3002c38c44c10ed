package dev.groundwork.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the walker reads from a template, by a reader of its own that knows nothing of what may be left open. */
final class WalkedTemplate {

    /** One address of either family. */
    record Address(BigInteger number, boolean six) {

        static Address parse(String text) {
            try {
                return new Address(new BigInteger(1, InetAddress.getByName(text).getAddress()), text.contains(":"));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        Address plus(long offset) {
            return new Address(number.add(BigInteger.valueOf(offset)), six);
        }

        boolean isIn(String block) {
            var first = parse(block.substring(0, block.indexOf('/')));
            int rest = (six ? 128 : 32) - length(block);
            return six == first.six && first.number.shiftRight(rest).equals(number.shiftRight(rest));
        }
    }

    private static final long FAR_IN_SIX = Long.MAX_VALUE;

    private final JsonNode resources;
    private final Map<String, List<JsonNode>> byType;

    WalkedTemplate(JsonNode template) {
        this.resources = template.get("Resources");
        this.byType = StreamSupport.stream(resources.spliterator(), false)
                .collect(Collectors.groupingBy(
                        resource -> resource.get("Type").asText(),
                        Collectors.mapping(resource -> resource.get("Properties"), Collectors.toList())));
    }

    private Stream<JsonNode> all(String type) {
        return byType.getOrDefault("AWS::EC2::" + type, List.of()).stream();
    }

    private JsonNode properties(String id) {
        return resources.path(id).path("Properties");
    }

    /** A logical id; a VPC's default group is the only attribute that is asked for here. */
    static String ref(JsonNode value) {
        return value.has("Ref")
                ? value.get("Ref").asText()
                : "default of " + value.get("Fn::GetAtt").get(0).asText();
    }

    static int length(String block) {
        return Integer.parseInt(block.substring(block.indexOf('/') + 1));
    }

    boolean isInstance(String host) {
        return resources.path(host).path("Type").asText().equals("AWS::EC2::Instance");
    }

    List<String> subnetsOf(String host) {
        var several = properties(host).path("SubnetIds");
        return several.isMissingNode()
                ? List.of(ref(properties(host).get("SubnetId")))
                : StreamSupport.stream(several.spliterator(), false)
                        .map(WalkedTemplate::ref)
                        .toList();
    }

    String subnetOf(String host, Address address) {
        return subnetsOf(host).stream()
                .filter(subnet -> address.six()
                        ? blockOfSix(subnet).filter(address::isIn).isPresent()
                        : address.isIn(block(subnet)))
                .findFirst()
                .orElseThrow();
    }

    String vpcOf(String subnet) {
        return ref(properties(subnet).get("VpcId"));
    }

    String homeOf(JsonNode route) {
        return ref(properties(ref(route.get("NatGatewayId"))).get("SubnetId"));
    }

    boolean givesPublicAddresses(String subnet) {
        return properties(subnet).path("MapPublicIpOnLaunch").asBoolean();
    }

    private String block(String subnet) {
        return properties(subnet).get("CidrBlock").asText();
    }

    private Optional<String> blockOfSix(String subnet) {
        return Stream.concat(
                        Stream.of(properties(subnet)),
                        all("SubnetCidrBlock")
                                .filter(block -> ref(block.get("SubnetId")).equals(subnet)))
                .filter(of -> of.has("Ipv6CidrBlock"))
                .map(of -> of.get("Ipv6CidrBlock").asText())
                .findFirst();
    }

    Address first(String subnet) {
        var block = block(subnet);
        return Address.parse(block.substring(0, block.indexOf('/'))).plus(4);
    }

    /** An address of each half of a host's subnets: no rule cuts more finely. */
    List<Address> addresses(String host) {
        var addresses = new ArrayList<Address>();
        for (var subnet : subnetsOf(host)) {
            addresses.add(first(subnet));
            addresses.add(first(subnet).plus(8));
            boolean getsSix = properties(host).has("Ipv6AddressCount")
                    || properties(subnet).path("AssignIpv6AddressOnCreation").asBoolean();
            if (getsSix && blockOfSix(subnet).isPresent()) {
                var block = blockOfSix(subnet).get();
                var first = Address.parse(block.substring(0, block.indexOf('/')));
                addresses.add(first.plus(4));
                addresses.add(first.plus(FAR_IN_SIX).plus(8));
            }
        }
        return addresses;
    }

    private Optional<String> tableOf(String subnet) {
        return all("SubnetRouteTableAssociation")
                .filter(association -> ref(association.get("SubnetId")).equals(subnet))
                .map(association -> ref(association.get("RouteTableId")))
                .findFirst();
    }

    Optional<JsonNode> routeFor(String subnet, Address address) {
        var table = tableOf(subnet);
        var lengths = new HashMap<JsonNode, Integer>();
        for (var route : all("Route").toList()) {
            if (table.filter(ref(route.get("RouteTableId"))::equals).isPresent()) {
                destinations(route)
                        .filter(address::isIn)
                        .forEach(block -> lengths.merge(route, length(block), Math::max));
            }
        }
        return lengths.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private Stream<String> destinations(JsonNode route) {
        return Stream.concat(
                Stream.of("DestinationCidrBlock", "DestinationIpv6CidrBlock")
                        .filter(route::has)
                        .map(name -> route.get(name).asText()),
                listed(route.path("DestinationPrefixListId")));
    }

    private Stream<String> listed(JsonNode prefixList) {
        return prefixList.isMissingNode()
                ? Stream.empty()
                : StreamSupport.stream(
                                properties(ref(prefixList)).get("Entries").spliterator(), false)
                        .map(entry -> entry.get("Cidr").asText());
    }

    boolean hasInternetGateway(String subnet) {
        return all("VPCGatewayAttachment")
                .anyMatch(attachment -> ref(attachment.get("VpcId")).equals(vpcOf(subnet)));
    }

    boolean isAttached(JsonNode gateway, String subnet) {
        var id = ref(gateway);
        return all("VPCGatewayAttachment")
                        .anyMatch(attachment -> ref(attachment.get("VpcId")).equals(vpcOf(subnet))
                                && ref(attachment.get("InternetGatewayId")).equals(id))
                || (properties(id).has("VpcId") && vpcOf(id).equals(vpcOf(subnet)));
    }

    boolean hasS3Endpoint(String subnet) {
        var table = tableOf(subnet);
        return all("VPCEndpoint")
                .flatMap(endpoint ->
                        StreamSupport.stream(endpoint.path("RouteTableIds").spliterator(), false))
                .anyMatch(named -> table.filter(ref(named)::equals).isPresent());
    }

    private Optional<String> aclOf(String subnet) {
        return all("SubnetNetworkAclAssociation")
                .filter(association -> ref(association.get("SubnetId")).equals(subnet))
                .map(association -> ref(association.get("NetworkAclId")))
                .findFirst();
    }

    boolean hasAcl(String subnet) {
        return aclOf(subnet).isPresent();
    }

    /** In the order in which they are asked. */
    Stream<JsonNode> entries(String subnet, boolean egress) {
        var acl = aclOf(subnet).orElseThrow();
        return all("NetworkAclEntry")
                .filter(entry -> ref(entry.get("NetworkAclId")).equals(acl))
                .filter(entry -> entry.get("Egress").asBoolean() == egress)
                .sorted(Comparator.comparingInt(entry -> entry.get("RuleNumber").asInt()));
    }

    /** The VPC's default group where none is named. */
    List<String> groupsOf(String host) {
        var groups = new ArrayList<String>();
        properties(host).path("SecurityGroupIds").forEach(group -> groups.add(ref(group)));
        return groups.isEmpty() ? List.of("default of " + vpcOf(subnetsOf(host).get(0))) : groups;
    }

    /** Inline rules, separate rules, and those that stand in where there are none. */
    List<JsonNode> rules(String group, boolean egress) {
        var kind = "SecurityGroup" + (egress ? "Egress" : "Ingress");
        var rules = new ArrayList<JsonNode>();
        properties(group).path(kind).forEach(rules::add);
        all(kind).filter(rule -> ref(rule.get("GroupId")).equals(group)).forEach(rules::add);
        boolean isDefault = group.startsWith("default of ");
        if (egress && (rules.isEmpty() || isDefault)) {
            rules.add(everything().put("CidrIp", "0.0.0.0/0"));
            rules.add(everything().put("CidrIpv6", "::/0"));
        } else if (isDefault) {
            var own = everything();
            own.putObject("SourceSecurityGroupId").putArray("Fn::GetAtt").add(group.substring(11));
            rules.add(own);
        }
        return rules;
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode everything() {
        return JsonNodeFactory.instance.objectNode().put("IpProtocol", "-1");
    }

    Stream<String> blocks(JsonNode rule, boolean egress) {
        return Stream.concat(
                Stream.of("CidrIp", "CidrIpv6")
                        .filter(rule::has)
                        .map(name -> rule.get(name).asText()),
                listed(rule.path((egress ? "Destination" : "Source") + "PrefixListId")));
    }
}
