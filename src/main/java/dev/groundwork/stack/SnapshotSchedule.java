package dev.groundwork.stack;

import static dev.groundwork.stack.NodePermissions.allow;
import static dev.groundwork.stack.NodePermissions.ec2;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dlm.CfnLifecyclePolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * A snapshot of each of a set's volumes every day. Journal and data are on one volume, so that each snapshot is a
 * database by itself. There is no higher-level construct for Data Lifecycle Manager in aws-cdk-lib.
 */
final class SnapshotSchedule extends Construct {

    private static final String TIME = "09:00"; // UTC: the small hours in North America

    SnapshotSchedule(Construct scope, String set, int kept, StateKey key) {
        super(scope, "Schedule");
        CfnLifecyclePolicy.Builder.create(this, "Policy")
                .description("Daily snapshots of " + set.replace('.', '-'))
                .state("ENABLED")
                .executionRoleArn(role(set, key).getRoleArn())
                .policyDetails(CfnLifecyclePolicy.PolicyDetailsProperty.builder()
                        .resourceTypes(List.of("VOLUME"))
                        .targetTags(List.of(
                                CfnTag.builder().key(DataVolume.TAG).value(set).build()))
                        .schedules(List.of(daily(kept)))
                        .build())
                .build();
    }

    /** By number, not by age: when no new one can be made, the old ones stay. */
    private static CfnLifecyclePolicy.ScheduleProperty daily(int kept) {
        return CfnLifecyclePolicy.ScheduleProperty.builder()
                .name("daily")
                .createRule(CfnLifecyclePolicy.CreateRuleProperty.builder()
                        .interval(24)
                        .intervalUnit("HOURS")
                        .times(List.of(TIME))
                        .build())
                .retainRule(CfnLifecyclePolicy.RetainRuleProperty.builder()
                        .count(kept)
                        .build())
                .copyTags(true)
                .build();
    }

    private Role role(String set, StateKey key) {
        var stack = Stack.of(this);
        var snapshots = List.of("arn:" + stack.getPartition() + ":ec2:" + stack.getRegion() + "::snapshot/*");
        var ofSet = Map.of("aws:ResourceTag/" + DataVolume.TAG, set);
        var role = Role.Builder.create(this, "Role")
                .assumedBy(ServicePrincipal.Builder.create("dlm.amazonaws.com")
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build())
                .build();
        // Describing knows no resources.
        role.addToPolicy(allow("ec2:DescribeInstances", "ec2:DescribeSnapshots", "ec2:DescribeVolumes")
                .on(List.of("*")));
        role.addToPolicy(allow("ec2:CreateSnapshot").when("StringEquals", ofSet).on(List.of(ec2(stack, "volume/*"))));
        // A snapshot has neither id nor tags before it is made; it gets them in the same call.
        role.addToPolicy(allow("ec2:CreateSnapshot", "ec2:CreateTags").on(snapshots));
        role.addToPolicy(allow("ec2:DeleteSnapshot").when("StringEquals", ofSet).on(snapshots));
        role.addToPolicy(allow("kms:CreateGrant", "kms:DescribeKey")
                .when("StringEquals", Map.of("kms:ViaService", "ec2." + stack.getRegion() + ".amazonaws.com"))
                .on(List.of(key.key().getKeyArn())));
        return role;
    }
}
