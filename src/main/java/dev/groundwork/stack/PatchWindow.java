package dev.groundwork.stack;

import static dev.groundwork.stack.NodePermissions.allow;
import static dev.groundwork.stack.NodePermissions.ec2;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.ssm.CfnMaintenanceWindow;
import software.amazon.awscdk.services.ssm.CfnMaintenanceWindowTarget;
import software.amazon.awscdk.services.ssm.CfnMaintenanceWindowTask;
import software.amazon.awscdk.services.ssm.CfnPatchBaseline;
import software.constructs.Construct;

/**
 * When nodes are patched: one at a time, restarts included, and none after one that failed. There are no higher-level
 * constructs for it in aws-cdk-lib.
 */
final class PatchWindow extends Construct {

    /** Patch Manager's own tag. */
    private static final String GROUP_TAG = "PatchGroup";

    private static final String DOCUMENT = "AWS-RunPatchBaseline";

    private static final int HOURS = 3;

    private final String group;

    PatchWindow(Construct scope, String group, String schedule) {
        super(scope, "Patching");
        this.group = group;
        baseline();
        var window = CfnMaintenanceWindow.Builder.create(this, "Window")
                .name(group + "-patching")
                .schedule(schedule)
                .duration(HOURS)
                .cutoff(1)
                .allowUnassociatedTargets(false)
                .build();
        var target = CfnMaintenanceWindowTarget.Builder.create(this, "Target")
                .windowId(window.getRef())
                .resourceType("INSTANCE")
                .targets(List.of(CfnMaintenanceWindowTarget.TargetsProperty.builder()
                        .key("tag:" + GROUP_TAG)
                        .values(List.of(group))
                        .build()))
                .build();
        task(window.getRef(), target.getRef());
    }

    void include(ReturningNode node) {
        Tags.of(node).add(GROUP_TAG, group);
        // Neither knows resources: the baseline's patches for this machine, and what is installed.
        node.permit(allow("ssm:GetDeployablePatchSnapshotForInstance", "ssm:PutInventory")
                .on(List.of("*")));
    }

    /** What is important for security, a week after it was published; the rest comes with the next image. */
    private void baseline() {
        var filters = CfnPatchBaseline.PatchFilterGroupProperty.builder()
                .patchFilters(List.of(
                        filter("CLASSIFICATION", "Security", "Bugfix"), filter("SEVERITY", "Critical", "Important")))
                .build();
        CfnPatchBaseline.Builder.create(this, "Baseline")
                .name(group)
                .operatingSystem("AMAZON_LINUX_2023")
                .patchGroups(List.of(group))
                .approvalRules(CfnPatchBaseline.RuleGroupProperty.builder()
                        .patchRules(List.of(CfnPatchBaseline.RuleProperty.builder()
                                .approveAfterDays(7)
                                .complianceLevel("HIGH")
                                .patchFilterGroup(filters)
                                .build()))
                        .build())
                .build();
    }

    private static CfnPatchBaseline.PatchFilterProperty filter(String key, String... values) {
        return CfnPatchBaseline.PatchFilterProperty.builder()
                .key(key)
                .values(List.of(values))
                .build();
    }

    /** Systems Manager's own role may run any command on any machine; this one may patch the group. */
    private Role patcher() {
        var stack = Stack.of(this);
        var role = Role.Builder.create(this, "Patcher")
                .assumedBy(ServicePrincipal.Builder.create("ssm.amazonaws.com")
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build())
                .build();
        var document = "arn:" + stack.getPartition() + ":ssm:" + stack.getRegion() + "::document/" + DOCUMENT;
        role.addToPolicy(allow("ssm:SendCommand").on(List.of(document)));
        role.addToPolicy(allow("ssm:SendCommand")
                .when("StringEquals", Map.of("ssm:resourceTag/" + GROUP_TAG, group))
                .on(List.of(ec2(stack, "instance/*"))));
        // How the commands that it sent are doing: none of these knows resources.
        role.addToPolicy(allow("ssm:CancelCommand", "ssm:GetCommandInvocation")
                .actions("ssm:ListCommandInvocations", "ssm:ListCommands")
                .on(List.of("*")));
        return role;
    }

    private void task(String window, String target) {
        var parameters =
                new TreeMap<>(Map.of("Operation", List.of("Install"), "RebootOption", List.of("RebootIfNeeded")));
        CfnMaintenanceWindowTask.Builder.create(this, "Task")
                .windowId(window)
                .taskType("RUN_COMMAND")
                .taskArn(DOCUMENT)
                .serviceRoleArn(patcher().getRoleArn())
                .priority(1)
                .maxConcurrency("1")
                .maxErrors("0")
                .cutoffBehavior("CANCEL_TASK")
                .targets(List.of(CfnMaintenanceWindowTask.TargetProperty.builder()
                        .key("WindowTargetIds")
                        .values(List.of(target))
                        .build()))
                .taskInvocationParameters(CfnMaintenanceWindowTask.TaskInvocationParametersProperty.builder()
                        .maintenanceWindowRunCommandParameters(
                                CfnMaintenanceWindowTask.MaintenanceWindowRunCommandParametersProperty.builder()
                                        .parameters(parameters)
                                        .timeoutSeconds(600)
                                        .build())
                        .build())
                .build();
    }
}
