package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.address.Cidr;
import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is joined belongs to one network, and is what its names say. */
final class BelongingRules {

    /** What each joins; both ends must be of one network. */
    private static final List<String> ENDS =
            List.of("/SubnetId", "/RouteTableId", "/NetworkAclId", "/NatGatewayId", "/GatewayId");

    private BelongingRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "NET-15",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of(
                                "AWS::EC2::SubnetRouteTableAssociation",
                                "AWS::EC2::SubnetNetworkAclAssociation",
                                "AWS::EC2::Route"),
                        must(
                                "route or association joins things of one network",
                                "EC2 refuses it, and the stack rolls back.",
                                "Name the subnet, table, ACL or gateway of the same VPC."),
                        BelongingRules::together),
                rule(
                        "NET-16",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::Subnet",
                        must(
                                "subnet is as public or private as it is called",
                                "what is placed in it by its name reaches nothing, or is reached by everybody.",
                                "Route public subnets to the internet gateway, and no private one."),
                        BelongingRules::asCalled),
                rule(
                        "NET-17",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::EC2::Route",
                        must(
                                "route over a peering leads to the peer's addresses only",
                                "packets for somebody else are led astray.",
                                "Route the peer's block, or a part of it."),
                        (route, evidence) -> inPeer(route)),
                rule(
                        "NET-18",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::EC2::Subnet",
                        must(
                                "subnet of a network with ACLs has one of them",
                                "its network's default ACL lets everything pass.",
                                "Associate it with an ACL."),
                        BelongingRules::guarded),
                rule(
                        "NET-19",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::AutoScaling::AutoScalingGroup",
                        must(
                                "machine's security groups are of the network that it starts in",
                                "EC2 refuses every start.",
                                "Name subnets and security groups of one VPC."),
                        (group, evidence) -> dressed(group)));
    }

    private static Answer together(Resource joint, Evidence evidence) {
        var networks = ENDS.stream()
                .filter(end -> !joint.at(end).isAbsent())
                .flatMap(end -> joint.follow(end).stream())
                .flatMap(end -> network(end, evidence).stream())
                .map(Resource::logicalId)
                .collect(Collectors.toSet());
        return Answer.of(
                networks.size() <= 1, "it joins " + networks.stream().sorted().toList());
    }

    private static Optional<Resource> network(Resource end, Evidence evidence) {
        return switch (end.type()) {
            case "AWS::EC2::NatGateway" -> end.follow("/SubnetId").flatMap(subnet -> subnet.follow("/VpcId"));
            case "AWS::EC2::InternetGateway" ->
                evidence.pointingAt(end, "AWS::EC2::VPCGatewayAttachment", "/InternetGatewayId").stream()
                        .findFirst()
                        .flatMap(attachment -> attachment.follow("/VpcId"));
            case "AWS::EC2::Subnet", "AWS::EC2::RouteTable", "AWS::EC2::NetworkAcl" -> end.follow("/VpcId");
            default -> Optional.empty();
        };
    }

    private static Answer asCalled(Resource subnet, Evidence evidence) {
        var called = NodeSets.tag(subnet, "aws-cdk:subnet-type");
        if (!Set.of("Public", "Private", "Isolated").contains(called)) {
            return Answer.notApplicable();
        }
        boolean isPublic = Ground.piece(evidence, subnet).isPublic();
        return Answer.of(
                isPublic == called.equals("Public"),
                "it is called " + called + ", and its default route " + (isPublic ? "leads to" : "does not lead to")
                        + " the internet gateway");
    }

    private static Answer inPeer(Resource route) {
        if (route.at("/VpcPeeringConnectionId").isAbsent()
                || route.at("/DestinationCidrBlock").isAbsent()) {
            return Answer.notApplicable();
        }
        var peering = route.follow("/VpcPeeringConnectionId");
        var destination = Cidr.parse(route.text("/DestinationCidrBlock"));
        var networks = peering.stream()
                .flatMap(joined -> Stream.of("/VpcId", "/PeerVpcId").flatMap(end -> joined.follow(end).stream()))
                .map(vpc -> Cidr.parse(vpc.text("/CidrBlock")))
                .toList();
        return networks.size() < 2
                ? Answer.notApplicable()
                : Answer.of(
                        networks.stream().anyMatch(network -> network.contains(destination)),
                        destination + " is more than a part of " + networks);
    }

    private static Answer guarded(Resource subnet, Evidence evidence) {
        var acls = subnet.follow("/VpcId").stream()
                .flatMap(vpc -> evidence.pointingAt(vpc, "AWS::EC2::NetworkAcl", "/VpcId").stream())
                .toList();
        return acls.isEmpty()
                ? Answer.notApplicable()
                : Answer.of(
                        !evidence.pointingAt(subnet, "AWS::EC2::SubnetNetworkAclAssociation", "/SubnetId")
                                .isEmpty(),
                        "it has the default ACL");
    }

    private static Answer dressed(Resource group) {
        var places = group.followAll("/VPCZoneIdentifier").stream();
        var worn = NodeSets.template(group).stream()
                .flatMap(template -> template.followAll("/LaunchTemplateData/SecurityGroupIds").stream());
        var networks = Stream.concat(places, worn)
                .flatMap(end -> end.follow("/VpcId").stream())
                .map(Resource::toString)
                .distinct()
                .toList();
        return Answer.of(networks.size() <= 1, "they are of " + networks);
    }
}
