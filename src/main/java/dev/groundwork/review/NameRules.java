package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.address.Cidr;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Locale;

/** What ties networks together and to AWS: peerings, gateway endpoints, names. */
final class NameRules {

    /** Endings that nobody can register, so that whoever writes them means names of the inside. */
    private static final List<String> INSIDE =
            List.of(".internal", ".local", ".private", ".lan", ".corp", ".home.arpa", ".test");

    private NameRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "NET-8",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::VPCPeeringConnection",
                        must(
                                "peering joins two networks that share no address",
                                "EC2 refuses it, and nothing could be routed over it.",
                                "Give one of the networks another block."),
                        (peering, evidence) -> apart(peering)),
                rule(
                        "NET-9",
                        WARNING,
                        Pillar.COST,
                        "AWS::EC2::VPC",
                        must(
                                "network with a NAT gateway reaches S3 over a gateway endpoint",
                                "images and backups are charged by the gigabyte where the endpoint costs nothing.",
                                "Add a gateway endpoint for S3 to the private subnets' route tables."),
                        NameRules::storage),
                simple(
                        "NET-10",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::Route53::HostedZone",
                        must(
                                "zone of inside names belongs to a network",
                                "a public zone gives the names away, and nothing inside can resolve them.",
                                "Name the networks in VPCs."),
                        zone -> !isInside(zone.text("/Name"))
                                || !zone.list("/VPCs").isEmpty()),
                rule(
                        "NET-11",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::VPC",
                        must(
                                "network of a private zone resolves names",
                                "no machine finds another by name.",
                                "Set EnableDnsSupport and EnableDnsHostnames to true."),
                        NameRules::resolves),
                simple(
                        "NET-12",
                        WARNING,
                        Pillar.COST,
                        "AWS::EC2::VPC",
                        must(
                                "network leaves it to each machine whether it stands alone",
                                "every machine would run on dedicated hardware, at a fee for each region and hour.",
                                "Set InstanceTenancy to default."),
                        vpc -> vpc.text("/InstanceTenancy", "default").equals("default")));
    }

    private static Answer apart(Resource peering) {
        var own = peering.follow("/VpcId");
        var peer = peering.follow("/PeerVpcId");
        if (own.isEmpty() || peer.isEmpty()) {
            return Answer.unknown("one of the networks is not in the templates");
        }
        var first = Cidr.parse(own.get().text("/CidrBlock"));
        var second = Cidr.parse(peer.get().text("/CidrBlock"));
        return Answer.of(!first.overlaps(second), first + " and " + second + " overlap");
    }

    private static Answer storage(Resource vpc, Evidence evidence) {
        boolean translated = evidence.assembly().resources("AWS::EC2::NatGateway").stream()
                .flatMap(gateway -> gateway.follow("/SubnetId").stream())
                .flatMap(subnet -> subnet.follow("/VpcId").stream())
                .anyMatch(vpc::equals);
        if (!translated) {
            return Answer.notApplicable();
        }
        return Answer.of(
                evidence.pointingAt(vpc, "AWS::EC2::VPCEndpoint", "/VpcId").stream()
                        .filter(endpoint ->
                                endpoint.text("/VpcEndpointType", "Gateway").equals("Gateway"))
                        .filter(endpoint -> serves(endpoint.at("/ServiceName")))
                        .anyMatch(endpoint -> !endpoint.list("/RouteTableIds").isEmpty()),
                "no route table leads to one");
    }

    /** The region before it may be known only at deployment. */
    private static boolean serves(Value service) {
        var written = service.json();
        return written.endsWith(".s3\"") || written.contains(".s3\"");
    }

    private static Answer resolves(Resource vpc, Evidence evidence) {
        boolean zoned = evidence.assembly().resources("AWS::Route53::HostedZone").stream()
                .flatMap(zone -> zone.list("/VPCs").stream())
                .flatMap(network -> network.at("/VPCId").follow().stream())
                .anyMatch(vpc::equals);
        if (!zoned) {
            return Answer.notApplicable();
        }
        return Answer.of(
                vpc.flag("/EnableDnsSupport", true) && vpc.flag("/EnableDnsHostnames", false),
                "DNS support or DNS host names are off");
    }

    private static boolean isInside(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return INSIDE.stream().anyMatch(plain::endsWith);
    }
}
