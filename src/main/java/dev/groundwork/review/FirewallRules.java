package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.stream.Stream;

/** Rules of security groups are whole, ACLs leave room for what keeps connections alive, and machines can start. */
final class FirewallRules {

    private static final String ENTRY = "AWS::EC2::NetworkAclEntry";
    private static final int UNREACHABLE = 3;
    private static final int TOO_LARGE = 4;

    private FirewallRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "NET-26",
                        Severity.WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EC2::NetworkAcl",
                        must(
                                "network ACL for calls to the internet lets pass what tells of packets that are too large",
                                "connections over narrower ways hang as soon as much is sent.",
                                "Allow ICMP type 3, code 4, in and out, from and to 0.0.0.0/0."),
                        FirewallRules::toldOfSize),
                rule(
                        "NET-27",
                        Severity.ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress"),
                        must(
                                "rule of a security group names one other side",
                                "EC2 refuses it, and the stack rolls back.",
                                "Name one block, prefix list or security group."),
                        (rule, evidence) -> sided(rule)),
                rule(
                        "COMP-18",
                        Severity.ERROR,
                        Pillar.RELIABILITY,
                        "AWS::AutoScaling::AutoScalingGroup",
                        must(
                                "group's launch template names an image, a type and the devices of its disks",
                                "EC2 refuses every start.",
                                "Set ImageId, InstanceType, and DeviceName of each block device."),
                        (group, evidence) -> startable(group)));
    }

    /** https://docs.aws.amazon.com/vpc/latest/userguide/path_mtu_discovery.html. */
    private static Answer toldOfSize(Resource acl, Evidence evidence) {
        var allowed = evidence.pointingAt(acl, ENTRY, "/NetworkAclId").stream()
                .filter(entry -> entry.text("/RuleAction", "").equalsIgnoreCase("allow"))
                .filter(entry -> entry.text("/CidrBlock", "").equals("0.0.0.0/0"))
                .toList();
        boolean isOpen =
                allowed.stream().anyMatch(entry -> !entry.flag("/Egress", false) && protocol(entry) == Traffic.TCP);
        return isOpen
                ? Answer.of(
                        Stream.of(false, true)
                                .allMatch(egress -> allowed.stream()
                                        .anyMatch(entry -> entry.flag("/Egress", false) == egress && tells(entry))),
                        "it does not, in or out")
                : Answer.notApplicable();
    }

    private static int protocol(Resource entry) {
        return entry.number("/Protocol").intValue();
    }

    private static boolean tells(Resource entry) {
        if (protocol(entry) != Traffic.ICMP) {
            return protocol(entry) == Traffic.ALL;
        }
        int type = entry.number("/Icmp/Type", Traffic.ALL).intValue();
        int code = entry.number("/Icmp/Code", Traffic.ALL).intValue();
        return type == Traffic.ALL || (type == UNREACHABLE && (code == Traffic.ALL || code == TOO_LARGE));
    }

    private static Answer sided(Resource rule) {
        boolean in = rule.type().endsWith("Ingress");
        var sides = in
                ? List.of(
                        "/CidrIp",
                        "/CidrIpv6",
                        "/SourcePrefixListId",
                        "/SourceSecurityGroupId",
                        "/SourceSecurityGroupName")
                : List.of("/CidrIp", "/CidrIpv6", "/DestinationPrefixListId", "/DestinationSecurityGroupId");
        long named = sides.stream().filter(side -> !rule.at(side).isAbsent()).count();
        return Answer.of(named == 1, "it names " + named);
    }

    /** https://docs.aws.amazon.com/autoscaling/ec2/userguide/LaunchTemplates.html; a group of several types says them itself. */
    private static Answer startable(Resource group) {
        var template = NodeSets.template(group);
        if (template.isEmpty() || !template.get().type().equals("AWS::EC2::LaunchTemplate")) {
            return Answer.notApplicable();
        }
        var data = template.get().at("/LaunchTemplateData");
        boolean isTyped = !data.at("/InstanceType").isAbsent()
                || !data.at("/InstanceRequirements").isAbsent();
        boolean isNamed = !(data.at("/BlockDeviceMappings") instanceof Value.Items devices)
                || devices.items().stream()
                        .noneMatch(device -> device.at("/DeviceName").isAbsent());
        return Answer.of(
                !data.at("/ImageId").isAbsent() && isTyped && isNamed,
                template.get().logicalId() + " lacks "
                        + (data.at("/ImageId").isAbsent() ? "an image" : isTyped ? "a device's name" : "a type"));
    }
}
