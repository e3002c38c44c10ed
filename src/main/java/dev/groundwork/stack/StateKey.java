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
import software.constructs.Construct;

/**
 * The customer-managed key of a stack that holds state: rotated every year, kept as long as what it encrypts.
 *
 * <p>EKS, ECR, RDS, MSK and Secrets Manager use it by grants of whoever deploys, or on behalf of whoever calls them. CloudWatch Logs has
 * neither, so the policy admits it, for each log group by name.
 */
final class StateKey {

    private final Platform platform;
    private final Key key;

    StateKey(Construct scope, Platform platform, String encrypts) {
        this.platform = platform;
        key = Key.Builder.create(scope, "Key")
                .description(encrypts + " of " + platform.name())
                .enableKeyRotation(true)
                .removalPolicy(platform.removal())
                .build();
    }

    Key key() {
        return key;
    }

    /** A log group that is encrypted with this key. */
    LogGroup logGroup(Construct scope, String id, String name) {
        return logGroup(scope, id, name, LogRetention.USUAL_DAYS);
    }

    /** Likewise, kept for as long as the blueprint says. */
    LogGroup logGroup(Construct scope, String id, String name, int days) {
        admitLogs(name);
        var group = LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .encryptionKey(key)
                .removalPolicy(platform.removal())
                .build();
        return LogRetention.set(group, days);
    }

    private void admitLogs(String group) {
        var stack = Stack.of(key);
        var arn = stack.formatArn(ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName(group)
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
        key.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("logs." + stack.getRegion() + ".amazonaws.com")))
                .actions(List.of(
                        "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"))
                .resources(List.of("*")) // in a key's own policy: this key
                .conditions(Map.of("ArnEquals", Map.of("kms:EncryptionContext:aws:logs:arn", arn)))
                .build());
    }
}
