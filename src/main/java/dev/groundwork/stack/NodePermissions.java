package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What every node may do, and nothing more: be reached, report, name itself, publish figures and logs. */
final class NodePermissions {

    private static final List<String> ANYTHING = List.of("*");

    private NodePermissions() {}

    static List<PolicyStatement> of(NodeKind kind, String name, Stack stack) {
        var own = List.of(
                // Reporting to the stack is for the group to permit, which waits for it.
                allow("cloudformation:DescribeStackResource").on(List.of(stack.getStackId())),
                ownName(kind, name),
                // The id of a change is not known before it is made; a node learns nothing but whether it is done.
                allow("route53:GetChange").on(List.of("arn:" + stack.getPartition() + ":route53:::change/*")),
                // Neither of the two knows resources; the second has its namespace for a limit.
                allow("autoscaling:DescribeAutoScalingGroups").on(ANYTHING),
                figures(NodeMetrics.NAMESPACE),
                allow("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams")
                        .on(List.of(kind.log().getLogGroupArn())));
        return Stream.concat(sessions(stack).stream(), own.stream()).toList();
    }

    /** What Session Manager's agent needs; its managed policy would let it read every parameter of the account too. */
    static List<PolicyStatement> sessions(Stack stack) {
        return List.of(
                // Session Manager's channels have no resource, and a node's own id is not known before it exists.
                allow("ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel")
                        .actions("ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel")
                        .on(ANYTHING),
                allow("ssm:UpdateInstanceInformation").on(List.of(ec2(stack, "instance/*"))));
    }

    static Allowance allow(String... actions) {
        return new Allowance(actions);
    }

    static PolicyStatement figures(String namespace) {
        return allow("cloudwatch:PutMetricData")
                .when("StringEquals", Map.of("cloudwatch:namespace", namespace))
                .on(ANYTHING);
    }

    static String ec2(Stack stack, String resource) {
        return "arn:" + stack.getPartition() + ":ec2:" + stack.getRegion() + ":" + stack.getAccount() + ":" + resource;
    }

    /** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html */
    private static PolicyStatement ownName(NodeKind kind, String name) {
        return allow("route53:ChangeResourceRecordSets")
                .when(
                        "ForAllValues:StringEquals",
                        Map.of(
                                "route53:ChangeResourceRecordSetsNormalizedRecordNames", List.of(name),
                                "route53:ChangeResourceRecordSetsRecordTypes", List.of("A"),
                                "route53:ChangeResourceRecordSetsActions", List.of("UPSERT", "DELETE")))
                .on(List.of(kind.network().zone().getHostedZoneArn()));
    }
}
