package dev.groundwork.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A small template with two networks, drawn by lot: every value in it is known, many of its paths are broken. */
final class RandomTopology {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SUBNETS = List.of("S0", "S1", "S2", "S3", "S4");
    private static final List<String> BLOCKS = List.of(
            "0.0.0.0/0",
            "10.0.0.0/24",
            "10.1.0.0/24",
            "10.0.0.16/28",
            "10.0.0.24/29",
            "10.0.0.32/28",
            "10.1.0.0/28",
            "10.1.0.8/29",
            "203.0.113.0/24",
            "0.0.0.0/1");
    private static final List<String> BLOCKS_OF_SIX = List.of(
            "::/0",
            "2001:db8:0:0::/64",
            "2001:db8:0:1::/64",
            "2001:db8:0:1:8000::/65",
            "2001:db8:1::/48",
            "2001:db8:1:1::/64",
            "2600::/16",
            "2600::/17");
    private static final int[][] PORTS = {
        {443, 443}, {0, 65535}, {1024, 65535}, {32768, 60999}, {53, 443}, {50000, 50000}
    };

    private final Random lot;
    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode resources = root.putObject("Resources");
    private final boolean hasSix;
    private int made;

    RandomTopology(long seed) {
        this.lot = new Random(seed);
        this.hasSix = chance(50);
        networks();
        prefixLists();
        routes();
        for (int vpc = 0; vpc < 2; vpc++) {
            acl(vpc);
            groups(vpc);
        }
        for (int i = 0; i < 4; i++) {
            instance("I" + i);
        }
        endpoints();
    }

    JsonNode template() {
        return root;
    }

    static List<String> instances() {
        return List.of("I0", "I1", "I2", "I3");
    }

    /** Everybody that is in the networks: the instances, and an interface endpoint in two subnets. */
    static List<String> hosts() {
        return List.of("I0", "I1", "I2", "I3", "EP");
    }

    private static int vpcOf(String subnet) {
        return SUBNETS.indexOf(subnet) < 3 ? 0 : 1;
    }

    private void networks() {
        for (int vpc = 0; vpc < 2; vpc++) {
            add("V" + vpc, "VPC").put("CidrBlock", "10." + vpc + ".0.0/24");
            if (hasSix) {
                var block = add("VB" + vpc, "VPCCidrBlock");
                ref(block, "VpcId", "V" + vpc);
                block.put("Ipv6CidrBlock", "2001:db8:" + vpc + "::/56");
            }
            add("G" + vpc, "InternetGateway");
            if (chance(85)) {
                var attachment = add("A" + vpc, "VPCGatewayAttachment");
                ref(attachment, "VpcId", "V" + vpc);
                ref(attachment, "InternetGatewayId", "G" + vpc);
            }
        }
        for (var subnet : SUBNETS) {
            int vpc = vpcOf(subnet);
            int place = SUBNETS.indexOf(subnet) - 3 * vpc;
            var made = add(subnet, "Subnet");
            ref(made, "VpcId", "V" + vpc);
            made.put("CidrBlock", "10." + vpc + ".0." + 16 * place + "/28");
            made.put("MapPublicIpOnLaunch", chance(60));
            if (hasSix && chance(70)) {
                blockOfSix(subnet, made, "2001:db8:" + vpc + ":" + place + "::/64");
            }
        }
        nat("N", "S0");
        nat("N1", "S3");
        for (int vpc = 0; vpc < 2; vpc++) {
            ref(add("EO" + vpc, "EgressOnlyInternetGateway"), "VpcId", "V" + vpc);
        }
        var peering = add("P", "VPCPeeringConnection");
        ref(peering, "VpcId", "V0");
        ref(peering, "PeerVpcId", "V1");
    }

    /** A zone's gateway serves the other zones as well. */
    private void nat(String id, String subnet) {
        var nat = add(id, "NatGateway");
        ref(nat, "SubnetId", subnet);
        nat.put("AllocationId", "eipalloc-1");
    }

    private void blockOfSix(String subnet, ObjectNode properties, String block) {
        properties.put("AssignIpv6AddressOnCreation", chance(50));
        if (chance(50)) {
            properties.put("Ipv6CidrBlock", block);
        } else {
            var separate = add("B" + subnet, "SubnetCidrBlock");
            ref(separate, "SubnetId", subnet);
            separate.put("Ipv6CidrBlock", block);
        }
    }

    private void prefixLists() {
        list("PL0", "10.1.0.0/28", "203.0.113.128/25");
        list("PL1", "10.0.0.16/28", "10.0.0.0/28");
    }

    private void list(String id, String... blocks) {
        var list = add(id, "PrefixList");
        list.put("PrefixListName", id).put("AddressFamily", "IPv4").put("MaxEntries", 2);
        var entries = list.putArray("Entries");
        for (var block : blocks) {
            entries.addObject().put("Cidr", block);
        }
    }

    private void routes() {
        for (var subnet : SUBNETS) {
            if (chance(90)) {
                int vpc = vpcOf(subnet);
                ref(add("T" + subnet, "RouteTable"), "VpcId", "V" + vpc);
                var association = add("TA" + subnet, "SubnetRouteTableAssociation");
                ref(association, "SubnetId", subnet);
                ref(association, "RouteTableId", "T" + subnet);
                routes("T" + subnet, vpc);
            }
        }
    }

    private void routes(String table, int vpc) {
        var foreign =
                vpc == 0 ? List.of("10.1.0.0/24", "10.1.0.8/29", "10.0.0.0/8") : List.of("10.0.0.0/24", "10.0.0.24/29");
        var destinations = new LinkedHashSet<String>();
        for (int i = lot.nextInt(4); i > 0; i--) {
            destinations.add(chance(60) ? "0.0.0.0/0" : chance(50) ? "203.0.113.0/24" : any(foreign));
        }
        if (chance(70)) {
            destinations.add(foreign.get(0));
        }
        if (chance(20)) {
            destinations.add("PL" + vpc);
        }
        if (hasSix) {
            addAnyOf(destinations, "::/0", "2600::/16", "2001:db8:" + (1 - vpc) + "::/48");
        }
        destinations.forEach(destination -> route(table, vpc, destination));
    }

    private void addAnyOf(Set<String> destinations, String... blocks) {
        for (var block : blocks) {
            if (chance(60)) {
                destinations.add(block);
            }
        }
    }

    private void route(String table, int vpc, String destination) {
        var route = add("R" + made++, "Route");
        ref(route, "RouteTableId", table);
        boolean isOfSix = destination.contains(":");
        if (destination.startsWith("PL")) {
            ref(route, "DestinationPrefixListId", destination);
        } else {
            route.put(isOfSix ? "DestinationIpv6CidrBlock" : "DestinationCidrBlock", destination);
        }
        boolean isForeign = destination.startsWith("10.") || destination.startsWith("2001:");
        if (chance(isForeign ? 85 : 5)) {
            ref(route, "VpcPeeringConnectionId", "P");
        } else if (isOfSix && chance(40)) {
            ref(route, "EgressOnlyInternetGatewayId", "EO" + (chance(92) ? vpc : 1 - vpc));
        } else if (!isOfSix && chance(vpc == 0 ? 45 : 20)) {
            ref(route, "NatGatewayId", vpc == 0 && chance(92) ? "N" : "N1");
        } else {
            ref(route, "GatewayId", "G" + (chance(92) ? vpc : 1 - vpc));
        }
    }

    private void acl(int vpc) {
        ref(add("L" + vpc, "NetworkAcl"), "VpcId", "V" + vpc);
        for (var subnet : SUBNETS) {
            if (vpcOf(subnet) == vpc && chance(45)) {
                var association = add("LA" + subnet, "SubnetNetworkAclAssociation");
                ref(association, "SubnetId", subnet);
                ref(association, "NetworkAclId", "L" + vpc);
            }
        }
        for (boolean egress : new boolean[] {false, true}) {
            var numbers = new LinkedHashSet<Integer>();
            for (int i = lot.nextInt(4); i > 0; i--) {
                numbers.add(1 + lot.nextInt(90));
            }
            numbers.forEach(number -> entry("L" + vpc, number, egress, chance(50)));
            if (chance(85)) {
                entry("L" + vpc, 100, egress, true);
            }
            if (hasSix && chance(85)) {
                entry("L" + vpc, 101, egress, true);
            }
        }
    }

    private void entry(String acl, int number, boolean egress, boolean allow) {
        var entry = add("E" + made++, "NetworkAclEntry");
        ref(entry, "NetworkAclId", acl);
        entry.put("RuleNumber", number).put("Egress", egress).put("RuleAction", allow ? "allow" : "deny");
        boolean isOfSix = number == 101 || (hasSix && number < 100 && chance(40));
        var blocks = isOfSix ? BLOCKS_OF_SIX : BLOCKS;
        entry.put(isOfSix ? "Ipv6CidrBlock" : "CidrBlock", number >= 100 ? blocks.get(0) : any(blocks));
        int protocol = number >= 100 ? -1 : new int[] {-1, 6, 17}[lot.nextInt(3)];
        entry.put("Protocol", protocol);
        if (protocol != -1) {
            var ports = PORTS[lot.nextInt(PORTS.length)];
            entry.putObject("PortRange").put("From", ports[0]).put("To", ports[1]);
        }
    }

    private void groups(int vpc) {
        for (int i = 0; i < 2; i++) {
            var group = add("SG" + vpc + i, "SecurityGroup");
            group.put("GroupDescription", "one of those in V" + vpc);
            ref(group, "VpcId", "V" + vpc);
            var ingress = group.putArray("SecurityGroupIngress");
            for (int rules = lot.nextInt(3); rules > 0; rules--) {
                rule(ingress.addObject(), false);
            }
            if (chance(50)) {
                rule(group.putArray("SecurityGroupEgress").addObject(), true);
                if (chance(60)) {
                    var separate = add("X" + made++, "SecurityGroupEgress");
                    ref(separate, "GroupId", "SG" + vpc + i);
                    rule(separate, true);
                }
            }
            if (chance(50)) {
                var separate = add("X" + made++, "SecurityGroupIngress");
                ref(separate, "GroupId", "SG" + vpc + i);
                rule(separate, false);
            }
        }
    }

    private void rule(ObjectNode rule, boolean egress) {
        var protocol = List.of("-1", "tcp", "udp").get(lot.nextInt(3));
        rule.put("IpProtocol", protocol);
        if (!protocol.equals("-1")) {
            var ports = PORTS[lot.nextInt(PORTS.length)];
            rule.put("FromPort", ports[0]).put("ToPort", ports[1]);
        }
        if (chance(45)) {
            ref(rule, (egress ? "Destination" : "Source") + "SecurityGroupId", "SG" + lot.nextInt(2) + lot.nextInt(2));
        } else if (chance(20)) {
            ref(rule, (egress ? "Destination" : "Source") + "PrefixListId", "PL" + lot.nextInt(2));
        } else if (hasSix && chance(50)) {
            rule.put("CidrIpv6", any(BLOCKS_OF_SIX));
        } else {
            rule.put("CidrIp", any(BLOCKS));
        }
    }

    private void instance(String id) {
        var subnet = any(SUBNETS);
        var instance = add(id, "Instance");
        ref(instance, "SubnetId", subnet);
        if (hasSix && chance(30)) {
            instance.put("Ipv6AddressCount", 1);
        }
        wear(instance, vpcOf(subnet));
    }

    /** One group, both, or none, which means the VPC's default one. */
    private void wear(ObjectNode host, int vpc) {
        var groups = JSON.createArrayNode();
        boolean both = chance(30);
        int one = lot.nextInt(2);
        for (int i = 0; i < 2; i++) {
            if (both || i == one) {
                groups.addObject().put("Ref", "SG" + vpc + i);
            }
        }
        if (chance(85)) {
            host.set("SecurityGroupIds", groups);
        }
    }

    /** An interface endpoint, a gateway endpoint, and a rule that is added to a default group. */
    private void endpoints() {
        int vpc = lot.nextInt(2);
        var endpoint = add("EP", "VPCEndpoint");
        ref(endpoint, "VpcId", "V" + vpc);
        endpoint.put("VpcEndpointType", "Interface").put("ServiceName", "com.amazonaws.us-east-1.sqs");
        var subnets = endpoint.putArray("SubnetIds");
        subnets.addObject().put("Ref", vpc == 0 ? "S0" : "S3");
        subnets.addObject().put("Ref", vpc == 0 ? "S" + (1 + lot.nextInt(2)) : "S4");
        wear(endpoint, vpc);
        var gateway = add("S3ENDPOINT", "VPCEndpoint");
        ref(gateway, "VpcId", "V0");
        gateway.put("ServiceName", "com.amazonaws.us-east-1.s3");
        var tables = gateway.putArray("RouteTableIds");
        for (var table : List.of("TS0", "TS1", "TS2")) {
            if (resources.has(table) && chance(50)) {
                tables.addObject().put("Ref", table);
            }
        }
        if (chance(60)) {
            var rule = add("X" + made++, "SecurityGroupIngress");
            rule.putObject("GroupId").putArray("Fn::GetAtt").add("V" + vpc).add("DefaultSecurityGroup");
            rule(rule, false);
        }
    }

    private ObjectNode add(String id, String type) {
        var resource = resources.putObject(id);
        resource.put("Type", "AWS::EC2::" + type);
        return resource.putObject("Properties");
    }

    private static void ref(ObjectNode properties, String name, String id) {
        properties.putObject(name).put("Ref", id);
    }

    private boolean chance(int percent) {
        return lot.nextInt(100) < percent;
    }

    private String any(List<String> choices) {
        return choices.get(lot.nextInt(choices.size()));
    }
}
