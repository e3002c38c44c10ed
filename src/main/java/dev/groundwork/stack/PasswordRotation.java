package dev.groundwork.stack;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.secretsmanager.CfnRotationSchedule;
import software.amazon.awscdk.services.secretsmanager.CfnSecretTargetAttachment;
import software.constructs.Construct;

/**
 * Has Secrets Manager change the master user's password: at once, so that the one CloudFormation handled is soon worthless
 * and a broken path shows on the first day, and then every month.
 *
 * <p>RDS would do it alone, but refuses read replicas of an instance whose password it manages. This is CloudFormation's
 * own way: its transform adds a nested stack with the function that AWS publishes, and brings it up to date whenever the
 * stack is updated. The function runs inside the network, where its role opens the ways to the database and to Secrets
 * Manager.
 */
final class PasswordRotation extends Construct {

    PasswordRotation(
            Construct scope,
            Platform platform,
            StateKey key,
            CfnSecretTargetAttachment secret,
            List<String> subnets,
            String group) {
        super(scope, "Rotation");
        var function = platform.name() + "-database-rotation";
        var logs = LogGroup.Builder.create(this, "Logs")
                .logGroupName("/aws/lambda/" + function) // Lambda would make it itself, and keep it for ever
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(platform.removal())
                .build();
        Stack.of(this).addTransform("AWS::SecretsManager-2024-09-16");
        var schedule = CfnRotationSchedule.Builder.create(this, "Schedule")
                .secretId(secret.getRef())
                .rotationRules(CfnRotationSchedule.RotationRulesProperty.builder()
                        .scheduleExpression("rate(30 days)")
                        .build())
                .rotateImmediatelyOnUpdate(true)
                .hostedRotationLambda(CfnRotationSchedule.HostedRotationLambdaProperty.builder()
                        .rotationType("PostgreSQLSingleUser")
                        .rotationLambdaName(function)
                        .kmsKeyArn(key.key().getKeyArn())
                        .vpcSubnetIds(String.join(",", subnets))
                        .vpcSecurityGroupIds(group)
                        .excludeCharacters(MasterUser.EXCLUDED)
                        .build())
                .build();
        schedule.getNode().addDependency(logs);
    }
}
