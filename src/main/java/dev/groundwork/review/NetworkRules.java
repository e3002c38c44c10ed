package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;

import dev.groundwork.address.Cidr;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Networks that CloudFormation would refuse, or build and leave without a way. */
final class NetworkRules {

    private static final List<String> TARGETS = List.of(
            "/CarrierGatewayId",
            "/CoreNetworkArn",
            "/EgressOnlyInternetGatewayId",
            "/GatewayId",
            "/InstanceId",
            "/LocalGatewayId",
            "/NatGatewayId",
            "/NetworkInterfaceId",
            "/TransitGatewayId",
            "/VpcEndpointId",
            "/VpcPeeringConnectionId",
            "/OdbNetworkArn");

    private NetworkRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "NET-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::EC2::Subnet", "AWS::EC2::Volume", "AWS::EC2::Instance", "AWS::RDS::DBInstance"),
                        must(
                                "zone belongs to the stack's region",
                                "a zone of another region does not exist there, and the stack rolls back.",
                                "Name a zone of the region, or change the region."),
                        (resource, evidence) -> zoneOfRegion(resource)),
                rule(
                        "NET-2",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::EC2::VPC", "AWS::EC2::Subnet"),
                        must(
                                "block is between /16 and /28",
                                "AWS makes no larger and no smaller networks and subnets.",
                                "Take a block of 16 to 65,536 addresses."),
                        (resource, evidence) -> size(resource)),
                rule(
                        "NET-3",
                        ERROR,
                        Pillar.SECURITY,
                        "AWS::EC2::NetworkAcl",
                        must(
                                "network ACL uses each rule number once in each direction",
                                "the second entry of a number is refused, or replaces the first unnoticed.",
                                "Give every entry of a direction its own number."),
                        NetworkRules::ruleNumbers),
                simple(
                        "NET-4",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::Route",
                        must(
                                "route has exactly one target",
                                "without a target the route cannot be created, with two CloudFormation refuses it.",
                                "Name the one gateway, connection, endpoint or interface that traffic goes to."),
                        entry -> TARGETS.stream()
                                        .filter(target -> !entry.at(target).isAbsent())
                                        .count()
                                == 1),
                rule(
                        "NET-5",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::VPCEndpoint",
                        must(
                                "endpoint names a service that exists in the region",
                                "an endpoint for a misspelt service is refused when it is created.",
                                "Write com.amazonaws.<region>.<service>, with the service's own name."),
                        (endpoint, evidence) -> EndpointService.judge(endpoint)),
                rule(
                        "NET-6",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::TransitGateway",
                        must(
                                "transit gateway's own ASN is a private one",
                                "AWS takes 64512 to 65534 and 4200000000 to 4294967294 only.",
                                "Choose a number of one of the two private ranges."),
                        (gateway, evidence) -> {
                            long asn = gateway.number("/AmazonSideAsn", 64512).longValueExact();
                            return Answer.of(
                                    (asn >= 64512 && asn <= 65534) || (asn >= 4200000000L && asn <= 4294967294L),
                                    "the ASN is " + asn);
                        }),
                rule(
                        "NET-7",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::Route53::RecordSet",
                        must(
                                "record has a time to live from 0 to 2,147,483,647 seconds, unless it is an alias",
                                "a record without it, or with another, is refused.",
                                "Set TTL, for instance to 300; leave it out of an alias."),
                        (record, evidence) -> timeToLive(record)));
    }

    private static Answer zoneOfRegion(Resource resource) {
        if (resource.at("/AvailabilityZone").isAbsent()) {
            return Answer.notApplicable();
        }
        var zone = resource.text("/AvailabilityZone");
        return resource.stack()
                .region()
                .map(region -> Answer.of(zone.startsWith(region), "zone " + zone + " is not of " + region))
                .orElseGet(() -> Answer.unknown("the stack is made for any region"));
    }

    private static Answer size(Resource resource) {
        if (resource.at("/CidrBlock").isAbsent()) {
            return Answer.notApplicable();
        }
        int prefix = Cidr.parse(resource.text("/CidrBlock")).prefix();
        return Answer.of(prefix >= 16 && prefix <= 28, "it is a /" + prefix);
    }

    private static Answer ruleNumbers(Resource acl, Evidence evidence) {
        var seen = new HashSet<String>();
        for (var entry : evidence.pointingAt(acl, "AWS::EC2::NetworkAclEntry", "/NetworkAclId")) {
            var number = (entry.flag("/Egress", false) ? "outbound " : "inbound ")
                    + entry.number("/RuleNumber").toPlainString();
            if (!seen.add(number)) {
                return Answer.violated(number + " is there twice, again in " + entry.logicalId());
            }
        }
        return Answer.holds();
    }

    private static Answer timeToLive(Resource record) {
        boolean alias = !record.at("/AliasTarget").isAbsent();
        var seconds = record.at("/TTL");
        if (alias || seconds.isAbsent()) {
            return Answer.of(alias && seconds.isAbsent(), alias ? "an alias has one" : "it has none");
        }
        return Answer.of(isSeconds(seconds), "it is " + seconds.describe());
    }

    private static boolean isSeconds(Value value) {
        var known = Stream.of(value.text()).filter(text -> text.matches("\\d{1,10}"));
        return known.map(BigDecimal::new).anyMatch(seconds -> seconds.longValue() <= Integer.MAX_VALUE);
    }
}
