package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.route53.IPrivateHostedZone;

/** What the cluster's controllers may do to AWS: look around, and change what belongs to this cluster. */
final class PodPermissions {

    private static final List<String> EVERYTHING = List.of("*");

    private final Stack stack;
    private final String cluster;

    PodPermissions(Stack stack) {
        this.stack = stack;
        this.cluster = stack.getStackName();
    }

    /** To grow and shrink this cluster's node groups; EKS tags their auto-scaling groups with its name. */
    List<PolicyStatement> scaling() {
        var look = allow(
                List.of(
                        "autoscaling:DescribeAutoScalingGroups",
                        "autoscaling:DescribeAutoScalingInstances",
                        "autoscaling:DescribeScalingActivities",
                        "autoscaling:DescribeTags",
                        "ec2:DescribeImages",
                        "ec2:DescribeInstanceTypes",
                        "ec2:DescribeLaunchTemplateVersions",
                        "ec2:GetInstanceTypesFromInstanceRequirements"),
                EVERYTHING); // neither service can narrow these actions
        var groups = allow(List.of("eks:DescribeNodegroup"), List.of(arn("eks", "nodegroup", cluster + "/*/*")));
        var scale = allow(
                List.of("autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"),
                List.of(arn("autoscaling", "autoScalingGroup:*:autoScalingGroupName", "eks-*")));
        scale.addCondition("StringEquals", Map.of("aws:ResourceTag/k8s.io/cluster-autoscaler/" + cluster, "owned"));
        return List.of(look, groups, scale);
    }

    /** To publish names below "apps." of the private zone; the names of members and nodes are not theirs to change. */
    List<PolicyStatement> names(IPrivateHostedZone zone) {
        var ours = List.of(zone.getHostedZoneArn());
        var change = allow(List.of("route53:ChangeResourceRecordSets"), ours);
        change.addCondition(
                "ForAllValues:StringLike",
                Map.of(
                        "route53:ChangeResourceRecordSetsNormalizedRecordNames",
                        List.of("*.apps." + zone.getZoneName())));
        return List.of(
                change,
                allow(List.of("route53:ListResourceRecordSets", "route53:ListTagsForResources"), ours),
                allow(List.of("route53:ListHostedZones"), EVERYTHING)); // a list of zones is of no zone
    }

    /** To write to the pods' log group, which exists: its retention is not the shipper's to choose. */
    List<PolicyStatement> logs(ILogGroup group) {
        return List.of(allow(
                List.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
                List.of(group.getLogGroupArn())));
    }

    /** Keeps the driver from making volumes that are not encrypted, whatever a storage class says. */
    List<PolicyStatement> onlyEncryptedVolumes() {
        return List.of(PolicyStatement.Builder.create()
                .effect(Effect.DENY)
                .actions(List.of("ec2:CreateVolume"))
                .resources(List.of(arn("ec2", "volume", "*")))
                .conditions(Map.of("Bool", Map.of("ec2:Encrypted", "false")))
                .build());
    }

    static PolicyStatement allow(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build();
    }

    private String arn(String service, String resource, String name) {
        return stack.formatArn(ArnComponents.builder()
                .service(service)
                .resource(resource)
                .resourceName(name)
                .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
                .build());
    }
}
