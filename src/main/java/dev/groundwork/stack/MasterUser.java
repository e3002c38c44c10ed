package dev.groundwork.stack;

import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.DatabaseSecret;
import software.amazon.awscdk.services.secretsmanager.CfnSecretTargetAttachment;
import software.constructs.Construct;

/** The database's master user, with a password that Secrets Manager generated, kept in this stack. */
final class MasterUser extends Construct {

    static final String NAME = "postgres";

    /** What RDS refuses, and what shells, URLs and connection strings would read as something else. */
    static final String EXCLUDED = " %+~`#$&*()|[]{}:;<>?!'/@\"\\,=";

    private final DatabaseSecret secret;

    MasterUser(Construct scope, Platform platform, StateKey key) {
        super(scope, "Master");
        secret = DatabaseSecret.Builder.create(this, "Secret")
                .username(NAME)
                .excludeCharacters(EXCLUDED)
                .encryptionKey(key.key())
                .build();
        secret.applyRemovalPolicy(platform.removal());
    }

    String secretArn() {
        return secret.getSecretArn();
    }

    /** A reference that CloudFormation resolves while it deploys; the password is in no template. */
    String password() {
        return secret.secretValueFromJson("password").unsafeUnwrap();
    }

    /** Completes the secret with the database's address, which the rotation function reads there. */
    CfnSecretTargetAttachment attach(CfnDBInstance database) {
        return CfnSecretTargetAttachment.Builder.create(this, "Attachment")
                .secretId(secret.getSecretArn())
                .targetType("AWS::RDS::DBInstance")
                .targetId(database.getRef())
                .build();
    }
}
