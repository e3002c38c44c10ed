package dev.groundwork.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

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
    private static final int[][] PORTS = {
        {443, 443}, {0, 65535}, {1024, 65535}, {32768, 60999}, {53, 443}, {50000, 50000}
    };

    private final Random lot;
    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode resources = root.putObject("Resources");
    private int made;

    RandomTopology(long seed) {
        this.lot = new Random(seed);
        networks();
        routes();
        for (int vpc = 0; vpc < 2; vpc++) {
            acl(vpc);
            groups(vpc);
        }
        for (int i = 0; i < 4; i++) {
            instance("I" + i);
        }
    }

    JsonNode template() {
        return root;
    }

    static List<String> instances() {
        return List.of("I0", "I1", "I2", "I3");
    }

    private static int vpcOf(String subnet) {
        return SUBNETS.indexOf(subnet) < 3 ? 0 : 1;
    }

    private void networks() {
        for (int vpc = 0; vpc < 2; vpc++) {
            add("V" + vpc, "VPC").put("CidrBlock", "10." + vpc + ".0.0/24");
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
        }
        var nat = add("N", "NatGateway");
        ref(nat, "SubnetId", "S0");
        nat.put("AllocationId", "eipalloc-1");
        var peering = add("P", "VPCPeeringConnection");
        ref(peering, "VpcId", "V0");
        ref(peering, "PeerVpcId", "V1");
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
        for (var destination : destinations) {
            var route = add("R" + made++, "Route");
            ref(route, "RouteTableId", table);
            route.put("DestinationCidrBlock", destination);
            boolean isForeign = destination.startsWith("10.");
            if (chance(isForeign ? 85 : 5)) {
                ref(route, "VpcPeeringConnectionId", "P");
            } else if (vpc == 0 && chance(45)) {
                ref(route, "NatGatewayId", "N");
            } else {
                ref(route, "GatewayId", "G" + (chance(92) ? vpc : 1 - vpc));
            }
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
        }
    }

    private void entry(String acl, int number, boolean egress, boolean allow) {
        var entry = add("E" + made++, "NetworkAclEntry");
        ref(entry, "NetworkAclId", acl);
        entry.put("RuleNumber", number).put("Egress", egress).put("RuleAction", allow ? "allow" : "deny");
        entry.put("CidrBlock", number == 100 ? "0.0.0.0/0" : any(BLOCKS));
        int protocol = number == 100 ? -1 : new int[] {-1, 6, 17}[lot.nextInt(3)];
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
        } else {
            rule.put("CidrIp", any(BLOCKS));
        }
    }

    private void instance(String id) {
        var subnet = any(SUBNETS);
        var instance = add(id, "Instance");
        ref(instance, "SubnetId", subnet);
        var groups = instance.putArray("SecurityGroupIds");
        var worn = new ArrayList<>(List.of("SG" + vpcOf(subnet) + lot.nextInt(2)));
        if (chance(30)) {
            worn = new ArrayList<>(List.of("SG" + vpcOf(subnet) + 0, "SG" + vpcOf(subnet) + 1));
        }
        worn.forEach(group -> groups.addObject().put("Ref", group));
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
