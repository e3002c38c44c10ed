package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.LogGroup;

/**
 * The cluster's log groups: the control plane's and the pods'.
 *
 * <p>EKS writes to a group whose name it derives from the cluster's, and makes one without retention if there is none.
 */
final class ClusterLogs {

    private final LogGroup controlPlane;
    private final LogGroup pods;

    ClusterLogs(Stack stack, Platform platform, int days, Key key) {
        var prefix = "/aws/eks/" + stack.getStackName();
        this.controlPlane = group(stack, "ControlPlaneLogs", prefix + "/cluster", platform, days, key);
        this.pods = group(stack, "PodLogs", prefix + "/pods", platform, days, key);
    }

    LogGroup controlPlane() {
        return controlPlane;
    }

    LogGroup pods() {
        return pods;
    }

    private static LogGroup group(Stack stack, String id, String name, Platform platform, int days, Key key) {
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("Encrypt" + id)
                .principals(List.of(new ServicePrincipal("logs." + stack.getRegion() + ".amazonaws.com")))
                .actions(List.of(
                        "kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"))
                .resources(List.of("*")) // in a key's policy, this is the key
                .conditions(Map.of("ArnEquals", Map.of("kms:EncryptionContext:aws:logs:arn", arn(stack, name))))
                .build());
        return LogGroup.Builder.create(stack, id)
                .logGroupName(name)
                .retention(LogRetention.of(days))
                .encryptionKey(key)
                .removalPolicy(platform.removal())
                .build();
    }

    private static String arn(Stack stack, String name) {
        return stack.formatArn(ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName(name)
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
    }
}
