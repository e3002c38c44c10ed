package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseSecret;
import software.amazon.awscdk.services.secretsmanager.HostedRotation;
import software.amazon.awscdk.services.secretsmanager.RotationScheduleOptions;
import software.amazon.awscdk.services.secretsmanager.SingleUserHostedRotationOptions;
import software.constructs.Construct;

/**
 * The database's master user: a password that Secrets Manager generates, keeps and changes every month.
 *
 * <p>RDS could manage it alone, but refuses read replicas of an instance whose password it manages. Rotation is
 * CloudFormation's own (HostedRotationLambda): its transform adds a nested stack with a function that AWS publishes and
 * keeps current, so no code of ours runs. The function works inside the network, where it must reach the database and
 * Secrets Manager.
 */
final class MasterUser extends Construct {

    static final String NAME = "postgres";

    private final Platform platform;
    private final DatabaseSecret secret;

    MasterUser(Construct scope, Platform platform, StateKey key) {
        super(scope, "Master");
        this.platform = platform;
        secret = DatabaseSecret.Builder.create(this, "Secret")
                .username(NAME)
                .encryptionKey(key.key())
                .build();
        secret.applyRemovalPolicy(platform.removal());
    }

    Credentials credentials() {
        return Credentials.fromSecret(secret);
    }

    String secretArn() {
        return secret.getSecretArn();
    }

    void rotate(DatabaseInstance database, Network network, IVpc vpc, List<ISubnet> subnets) {
        var function = platform.name() + "-database-rotation";
        var logs = LogGroup.Builder.create(this, "RotationLogs")
                .logGroupName("/aws/lambda/" + function) // else Lambda makes one that is kept for ever
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(platform.removal())
                .build();
        var schedule = java.util.Objects.requireNonNull(database.getSecret())
                .addRotationSchedule(
                        "Rotation",
                        RotationScheduleOptions.builder()
                                .automaticallyAfter(Duration.days(30))
                                .hostedRotation(HostedRotation.postgreSqlSingleUser(
                                        SingleUserHostedRotationOptions.builder()
                                                .functionName(function)
                                                .vpc(vpc)
                                                .vpcSubnets(SubnetSelection.builder()
                                                        .subnets(subnets)
                                                        .build())
                                                .securityGroups(List.of(network.group(Role.ROTATION)))
                                                .build()))
                                .build());
        schedule.getNode().addDependency(logs);
    }
}
