package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.ofStacks;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import java.util.List;

/** How many of a thing AWS allows. Quotas that can be raised are warnings. */
final class LimitRules {

    /** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html. */
    private static final int RESOURCES = 500;

    private static final int OUTPUTS = 200;
    private static final int PARAMETERS = 200;

    /** https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html. */
    private static final int RULES_OF_A_GROUP = 60;

    private static final int ENTRIES_OF_AN_ACL = 20;

    private LimitRules() {}

    static List<Rule> all() {
        return List.of(
                ofStacks(
                        "LIMIT-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        must(
                                "stack has 500 resources, 200 outputs and 200 parameters at most",
                                "CloudFormation refuses more.",
                                "Split the stack."),
                        (stack, evidence) -> Answer.of(
                                stack.resources().size() <= RESOURCES
                                        && stack.outputs().size() <= OUTPUTS
                                        && stack.parameters().size() <= PARAMETERS,
                                stack.resources().size() + " resources, "
                                        + stack.outputs().size() + " outputs, "
                                        + stack.parameters().size() + " parameters")),
                rule(
                        "LIMIT-2",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EC2::SecurityGroup",
                        must(
                                "security group has 60 rules at most in each direction",
                                "unless the account's quota was raised, EC2 refuses more.",
                                "Join ranges, use prefix lists, or have the quota raised before deploying."),
                        LimitRules::groupRules),
                rule(
                        "LIMIT-3",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EC2::NetworkAcl",
                        must(
                                "network ACL has 20 entries at most in each direction",
                                "unless the account's quota was raised, EC2 refuses more.",
                                "Join blocks, or have the quota raised (to 40 at most)."),
                        LimitRules::entries));
    }

    private static Answer groupRules(Resource group, Evidence evidence) {
        int in = group.list("/SecurityGroupIngress").size()
                + evidence.pointingAt(group, "AWS::EC2::SecurityGroupIngress", "/GroupId")
                        .size();
        int out = group.list("/SecurityGroupEgress").size()
                + evidence.pointingAt(group, "AWS::EC2::SecurityGroupEgress", "/GroupId")
                        .size();
        return Answer.of(
                in <= RULES_OF_A_GROUP && out <= RULES_OF_A_GROUP, in + " rules inbound, " + out + " outbound");
    }

    private static Answer entries(Resource acl, Evidence evidence) {
        var entries = evidence.pointingAt(acl, "AWS::EC2::NetworkAclEntry", "/NetworkAclId");
        long out =
                entries.stream().filter(entry -> entry.flag("/Egress", false)).count();
        long in = entries.size() - out;
        return Answer.of(
                in <= ENTRIES_OF_AN_ACL && out <= ENTRIES_OF_AN_ACL, in + " entries inbound, " + out + " outbound");
    }
}
