package dev.groundwork.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A template of many networks: in each VPC segments of two tiers over five zones, an ACL per segment, and security groups of
 * which some are worn and some are not; neighbouring VPCs are joined.
 */
final class ManySubnets {

    private static final int ZONES = 5;
    private static final List<String> TIERS = List.of("public", "private");

    private static final Pattern MARK = Pattern.compile("%[dsc]");

    private final List<String> resources = new ArrayList<>();
    private final int segments;
    private final int worn;
    private final int unworn;

    private ManySubnets(int segments, int worn, int unworn) {
        this.segments = segments;
        this.worn = worn;
        this.unworn = unworn;
    }

    /** So many VPCs, in each of them so many segments of ten subnets, groups that are worn, and groups that are not. */
    static String template(int vpcs, int segments, int worn, int unworn) {
        var all = new ManySubnets(segments, worn, unworn);
        IntStream.range(0, vpcs).forEach(all::vpc);
        IntStream.range(1, vpcs).forEach(all::peering);
        return "Resources:\n" + String.join("", all.resources);
    }

    private void vpc(int vpc) {
        add("V%d", "VPC", "CidrBlock: 10.%d.0.0/16, Tags: [{Key: Name, Value: net-%d}]", vpc, vpc, vpc);
        add("Gate%d", "InternetGateway", "Tags: [{Key: Name, Value: net-%d}]", vpc, vpc);
        add("Join%d", "VPCGatewayAttachment", "VpcId: {Ref: V%d}, InternetGatewayId: {Ref: Gate%d}", vpc, vpc, vpc);
        for (var tier : TIERS) {
            add("Table%d" + tier, "RouteTable", "VpcId: {Ref: V%d}", vpc, vpc);
        }
        add(
                "Out%d",
                "Route",
                "RouteTableId: {Ref: Table%dpublic}, DestinationCidrBlock: 0.0.0.0/0, GatewayId: {Ref: Gate%d}",
                vpc,
                vpc,
                vpc);
        IntStream.range(0, segments).forEach(segment -> segment(vpc, segment));
        IntStream.range(0, worn + unworn).forEach(group -> group(vpc, group));
    }

    private void segment(int vpc, int segment) {
        add("Acl%dx%d", "NetworkAcl", "VpcId: {Ref: V%d}", vpc, segment, vpc);
        for (var way : List.of("false", "true")) {
            add(
                    "Entry%dx%d" + way,
                    "NetworkAclEntry",
                    "NetworkAclId: {Ref: Acl%dx%d}, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0,"
                            + " Egress: "
                            + way,
                    vpc,
                    segment,
                    vpc,
                    segment);
        }
        for (int tier = 0; tier < TIERS.size(); tier++) {
            for (int zone = 0; zone < ZONES; zone++) {
                subnet(vpc, segment, tier, zone);
            }
        }
    }

    private void subnet(int vpc, int segment, int tier, int zone) {
        var id = "S%dx%d%s%d".formatted(vpc, segment, TIERS.get(tier), zone);
        int half = segment * 10 + tier * ZONES + zone;
        add(
                id,
                "Subnet",
                "VpcId: {Ref: V%d}, CidrBlock: 10.%d.%d.%d/25, AvailabilityZone: us-east-1%c, Tags: [{Key: network, Value:"
                        + " net-%d}, {Key: segment, Value: seg-%d}, {Key: tier, Value: %s}]",
                vpc,
                vpc,
                half / 2,
                half % 2 * 128,
                (char) ('a' + zone),
                vpc,
                segment,
                TIERS.get(tier));
        add(
                "T" + id,
                "SubnetRouteTableAssociation",
                "SubnetId: {Ref: %s}, RouteTableId: {Ref: Table%d%s}",
                id,
                vpc,
                TIERS.get(tier));
        add(
                "A" + id,
                "SubnetNetworkAclAssociation",
                "SubnetId: {Ref: %s}, NetworkAclId: {Ref: Acl%dx%d}",
                id,
                vpc,
                segment);
    }

    /** Each group lets in the one before it; the first lets in its VPC, and those that nobody wears all of it too. */
    private void group(int vpc, int group) {
        boolean isWorn = group < worn;
        var name = (isWorn ? "app" : "spare") + vpc + "x" + group;
        var from = group == 0 || !isWorn
                ? "CidrIp: 10.%d.0.0/16".formatted(vpc)
                : "SourceSecurityGroupId: {Ref: G%dx%d}".formatted(vpc, group - 1);
        add(
                "G%dx%d",
                "SecurityGroup",
                "VpcId: {Ref: V%d}, GroupDescription: some, GroupName: %s, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: %d,"
                        + " ToPort: %d, %s}]",
                vpc,
                group,
                vpc,
                name,
                8000 + group,
                8000 + group,
                from);
        if (isWorn) {
            for (int zone = 0; zone < 3; zone++) {
                add(
                        "N%dx%dx%d",
                        "Instance",
                        "InstanceType: m7g.large, SecurityGroupIds: [{Ref: G%dx%d}], SubnetId: {Ref: S%dx%dprivate%d}",
                        vpc,
                        group,
                        zone,
                        vpc,
                        group,
                        vpc,
                        group % segments,
                        zone);
            }
        }
    }

    private void peering(int vpc) {
        add("P%d", "VPCPeeringConnection", "VpcId: {Ref: V%d}, PeerVpcId: {Ref: V%d}", vpc, vpc - 1, vpc);
        route(vpc, vpc - 1, vpc);
        route(vpc, vpc, vpc - 1);
    }

    private void route(int peering, int from, int to) {
        add(
                "R%dx%d",
                "Route",
                "RouteTableId: {Ref: Table%dprivate}, DestinationCidrBlock: 10.%d.0.0/16, VpcPeeringConnectionId: {Ref: P%d}",
                peering,
                from,
                from,
                to,
                peering);
    }

    /** The words take the places of the marks, in the name first. */
    private void add(String id, String type, String properties, Object... words) {
        var line = "  " + id + ": {Type: 'AWS::EC2::" + type + "', Properties: {" + properties + "}}\n";
        var left = List.of(words).iterator();
        resources.add(MARK.matcher(line).replaceAll(mark -> left.next().toString()));
    }
}
