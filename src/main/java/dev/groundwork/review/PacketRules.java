package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for packets that EC2 takes, each with what it needs on the other side. */
final class PacketRules {

    private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";
    private static final String EGRESS = "AWS::EC2::SecurityGroupEgress";
    private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "6", "17");
    private static final int LAST_PORT = 65_535;
    private static final int LAST_NUMBER = 32_766;

    private PacketRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "NET-13",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::NetworkAclEntry",
                        must(
                                "entry of a network ACL is one that EC2 takes",
                                "EC2 refuses it, and the stack rolls back.",
                                "Take a number from 1 to 32766, a protocol's number or -1, and ports in order."),
                        (entry, evidence) -> entry(entry)),
                rule(
                        "NET-14",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of(INGRESS, EGRESS),
                        must(
                                "rule of a security group has ports in order",
                                "EC2 refuses it, or lets more pass than is meant.",
                                "Set FromPort and ToPort, the first from 1 on and not above the second."),
                        (rule, evidence) -> ports(rule)),
                rule(
                        "EXPO-10",
                        WARNING,
                        Pillar.SECURITY,
                        List.of(INGRESS, EGRESS),
                        must(
                                "rule between two security groups has its other half",
                                "one half alone opens nothing today, and anything once the other group is opened.",
                                "Let the one group out and the other in on the same ports, or delete both."),
                        PacketRules::paired));
    }

    private static Answer entry(Resource entry) {
        int number = entry.number("/RuleNumber").intValue();
        int protocol = entry.number("/Protocol").intValue();
        if (number < 1 || number > LAST_NUMBER) {
            return Answer.violated("its number is " + number);
        }
        if (protocol < -1 || protocol > 255) {
            return Answer.violated("its protocol is " + protocol);
        }
        boolean withPorts = protocol == 6 || protocol == 17;
        int from = entry.number("/PortRange/From", withPorts ? -1 : 0).intValue();
        int to = entry.number("/PortRange/To", withPorts ? -1 : from).intValue();
        if (from < 0 || from > to || to > LAST_PORT) {
            return Answer.violated("its ports are " + from + " to " + to);
        }
        return Answer.of(
                protocol != 1
                        || (isIcmp(entry.number("/Icmp/Type", -2).intValue())
                                && isIcmp(entry.number("/Icmp/Code", -2).intValue())),
                "its ICMP type or code is not one");
    }

    private static boolean isIcmp(int number) {
        return number >= -1 && number <= 255;
    }

    private static Answer ports(Resource rule) {
        var protocol = rule.text("/IpProtocol", "");
        if (protocol.isEmpty()) {
            return Answer.violated("it names no protocol");
        }
        if (!WITH_PORTS.contains(protocol)) {
            return Answer.notApplicable();
        }
        int from = rule.number("/FromPort", -1).intValue();
        int to = rule.number("/ToPort", -1).intValue();
        return Answer.of(from >= 1 && from <= to && to <= LAST_PORT, "they are " + from + " to " + to);
    }

    private static Answer paired(Resource rule, Evidence evidence) {
        boolean in = rule.type().equals(INGRESS);
        var own = group(rule.at("/GroupId"));
        var peer = group(rule.at(in ? "/SourceSecurityGroupId" : "/DestinationSecurityGroupId"));
        if (own.isEmpty() || peer.isEmpty() || (in && lets(peer.get()))) {
            return Answer.notApplicable();
        }
        boolean inline = !in && !peer.get().list("/SecurityGroupIngress").isEmpty();
        boolean found = evidence.assembly().resources(in ? EGRESS : INGRESS).stream()
                .filter(other -> group(other.at("/GroupId")).equals(peer))
                .filter(other -> group(other.at(in ? "/DestinationSecurityGroupId" : "/SourceSecurityGroupId"))
                                .equals(own)
                        || group(other.at(in ? "/DestinationSecurityGroupId" : "/SourceSecurityGroupId"))
                                .isEmpty())
                .anyMatch(other -> said(other).equals(said(rule)) || isAll(other));
        return inline ? Answer.notApplicable() : Answer.of(found, "the other group has no such rule");
    }

    /** Whether a group keeps the rule that lets everything out, or has rules that this one does not look into. */
    private static boolean lets(Resource group) {
        var egress = group.list("/SecurityGroupEgress");
        return egress.isEmpty()
                || egress.stream()
                        .anyMatch(entry -> entry.at("/IpProtocol").text("").equals("-1"));
    }

    private static boolean isAll(Resource rule) {
        return rule.text("/IpProtocol", "").equals("-1");
    }

    private static List<String> said(Resource rule) {
        return List.of(rule.text("/IpProtocol", ""), rule.text("/FromPort", ""), rule.text("/ToPort", ""));
    }

    private static Optional<Resource> group(Value value) {
        return value.isAbsent()
                ? Optional.empty()
                : value.follow().filter(any -> any.type().endsWith("SecurityGroup"));
    }
}
