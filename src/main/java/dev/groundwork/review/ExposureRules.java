package dev.groundwork.review;

import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the whole internet could reach. */
final class ExposureRules {

    private static final Set<String> ANYWHERE = Set.of("0.0.0.0/0", "::/0");
    private static final Set<Integer> WEB = Set.of(80, 443);

    private static final int WIDEST_NETWORK = 16;
    private static final int NARROWEST_INTERNET = 8;

    private ExposureRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "EXPO-1",
                        ERROR,
                        SECURITY,
                        List.of("AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"),
                        must(
                                "security group lets the internet in on ports 80 and 443 at most",
                                "anything else that listens is found by scanners within minutes.",
                                "Name the security group or the block that may connect."),
                        (group, evidence) -> ingress(group)),
                rule(
                        "EXPO-2",
                        ERROR,
                        SECURITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database has no public address",
                                "left unsaid, it depends on the network whether AWS gives it one.",
                                "Set PubliclyAccessible to false."),
                        (database, evidence) -> database.at("/DBClusterIdentifier")
                                                .isAbsent()
                                        || !database.at("/PubliclyAccessible").isAbsent()
                                ? Answer.of(
                                        !database.flag("/PubliclyAccessible", true),
                                        database.at("/PubliclyAccessible").isAbsent()
                                                ? "it is left unsaid"
                                                : "it has one")
                                : Answer.unknown("the cluster's network decides")),
                simple(
                        "EXPO-3",
                        ERROR,
                        SECURITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's brokers have no public addresses",
                                "a broker on the internet is one credential away from every message.",
                                "Set ConnectivityInfo.PublicAccess.Type to DISABLED."),
                        cluster -> cluster.text("/BrokerNodeGroupInfo/ConnectivityInfo/PublicAccess/Type", "DISABLED")
                                .equals("DISABLED")),
                rule(
                        "EXPO-4",
                        ERROR,
                        SECURITY,
                        "AWS::EKS::Cluster",
                        must(
                                "control plane's endpoint is closed to the whole internet",
                                "one leaked credential then works from anywhere.",
                                "Turn the public endpoint off, or name the blocks that may use it."),
                        (cluster, evidence) -> endpoint(cluster)),
                simple(
                        "EXPO-5",
                        WARNING,
                        SECURITY,
                        "AWS::EC2::Subnet",
                        must(
                                "subnet gives no public addresses by itself",
                                "whatever is started in it by mistake faces the internet, and the address costs.",
                                "Set MapPublicIpOnLaunch to false; ask for an address where one is meant."),
                        subnet -> !subnet.flag("/MapPublicIpOnLaunch", false)),
                rule(
                        "EXPO-6",
                        ERROR,
                        SECURITY,
                        List.of(
                                "AWS::SNS::TopicPolicy",
                                "AWS::SQS::QueuePolicy",
                                "AWS::S3::BucketPolicy",
                                "AWS::KMS::Key"),
                        must(
                                "policy allows nobody unknown anything without a condition",
                                "everybody with an AWS account could read or write.",
                                "Name the accounts or services, or add a condition on them."),
                        (policy, evidence) -> Answer.of(
                                PolicyText.statements(policy.at(
                                                policy.type().endsWith("Key") ? "/KeyPolicy" : "/PolicyDocument"))
                                        .noneMatch(PolicyText::isForEverybody),
                                "a statement allows everybody")),
                simple(
                        "EXPO-7",
                        ERROR,
                        SECURITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's brokers talk to nobody who does not say who it is",
                                "whoever reaches a port could read and write every topic.",
                                "Set ClientAuthentication.Unauthenticated.Enabled to false and choose IAM, SCRAM or TLS."),
                        cluster -> !cluster.at("/ClientAuthentication").isAbsent()
                                && !cluster.flag("/ClientAuthentication/Unauthenticated/Enabled", false)),
                rule(
                        "EXPO-8",
                        WARNING,
                        SECURITY,
                        List.of("AWS::EC2::LaunchTemplate", "AWS::EC2::Instance"),
                        must(
                                "machine has no public address",
                                "it faces the internet, and the address costs.",
                                "Leave AssociatePublicIpAddress out, and let it call through a NAT gateway."),
                        (machine, evidence) -> Answer.of(
                                interfaces(machine)
                                        .noneMatch(card -> card.at("/AssociatePublicIpAddress")
                                                .flag(false)),
                                "it asks for one")),
                rule(
                        "EXPO-9",
                        WARNING,
                        SECURITY,
                        List.of("AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"),
                        must(
                                "security group lets in no block wider than a network",
                                "whatever stands anywhere inside may connect.",
                                "Name the security group that may connect, or its subnets."),
                        (group, evidence) -> wide(group)));
    }

    private static Stream<Value> interfaces(Resource machine) {
        return machine
                .list(
                        machine.type().equals("AWS::EC2::LaunchTemplate")
                                ? "/LaunchTemplateData/NetworkInterfaces"
                                : "/NetworkInterfaces")
                .stream();
    }

    /** A VPC is a /16 at most, so nothing wider is one network. */
    private static Answer wide(Resource group) {
        return entries(group)
                .map(entry -> source(entry.at("/CidrIp")))
                .filter(block -> !isInternet(block) && prefix(block) < WIDEST_NETWORK)
                .findFirst()
                .map(block -> Answer.violated("it lets in " + block))
                .orElseGet(Answer::holds);
    }

    /** Half of it is as good as all of it. */
    private static boolean isInternet(String block) {
        return ANYWHERE.contains(block) || prefix(block) < NARROWEST_INTERNET;
    }

    private static int prefix(String block) {
        var length = block.replaceFirst(".*/", "");
        return length.isEmpty() || block.contains(":") || !length.matches("\\d+")
                ? Integer.MAX_VALUE
                : Integer.parseInt(length);
    }

    private static Stream<Value> entries(Resource group) {
        return group.type().equals("AWS::EC2::SecurityGroup")
                ? group.list("/SecurityGroupIngress").stream()
                : Stream.of(group.at(""));
    }

    private static Answer ingress(Resource group) {
        var open = entries(group).filter(ExposureRules::isTooOpen).findFirst();
        return open.map(entry -> Answer.violated("from anywhere to " + ports(entry)))
                .orElseGet(Answer::holds);
    }

    private static boolean isTooOpen(Value entry) {
        boolean fromAnywhere =
                isInternet(source(entry.at("/CidrIp"))) || ANYWHERE.contains(source(entry.at("/CidrIpv6")));
        return fromAnywhere && !isWeb(entry);
    }

    /** A source that is known only at deployment is a network's block, or a parameter that cannot be told. */
    private static String source(Value block) {
        return block.text("");
    }

    private static boolean isWeb(Value entry) {
        var protocol = entry.at("/IpProtocol").text("-1");
        int from = entry.at("/FromPort").number(0).intValue();
        return List.of("tcp", "6", "udp", "17").contains(protocol)
                && WEB.contains(from)
                && entry.at("/ToPort").number(from).intValue() == from;
    }

    private static String ports(Value entry) {
        var from = entry.at("/FromPort");
        return from.isAbsent()
                ? "every port"
                : "ports " + from.number().toPlainString() + " to "
                        + entry.at("/ToPort").number(0).toPlainString();
    }

    private static Answer endpoint(Resource cluster) {
        if (!cluster.flag("/ResourcesVpcConfig/EndpointPublicAccess", true)) {
            return Answer.holds();
        }
        var blocks = cluster.list("/ResourcesVpcConfig/PublicAccessCidrs").stream()
                .map(Value::text)
                .toList();
        return Answer.of(
                !blocks.isEmpty() && blocks.stream().noneMatch(ANYWHERE::contains),
                "it is open to " + (blocks.isEmpty() ? "all" : blocks));
    }
}
