package dev.groundwork.stack;

import java.util.List;
import software.amazon.awscdk.services.msk.CfnBatchScramSecret;
import software.amazon.awscdk.services.msk.CfnCluster;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * The users that sign in to Kafka with a password: a secret for each, with a key that encrypts nothing else, so that who
 * may read a password may not read the brokers' volumes.
 *
 * <p>The secrets have no resource policy here: MSK attaches its own when it associates them, and a second one would
 * replace it (https://docs.aws.amazon.com/msk/latest/developerguide/msk-password-tutorial.html).
 */
final class ScramUsers extends Construct {

    private final Platform platform;
    private final StateKey key;
    private final List<Secret> secrets;

    ScramUsers(Construct scope, Platform platform, CfnCluster cluster, List<String> users) {
        super(scope, "Scram");
        this.platform = platform;
        key = new StateKey(this, platform, "Kafka passwords");
        secrets = users.stream().map(this::secret).toList();
        var association = CfnBatchScramSecret.Builder.create(this, "Association")
                .clusterArn(cluster.getAttrArn())
                .secretArnList(secrets.stream().map(Secret::getSecretArn).toList())
                .build();
        association.applyRemovalPolicy(platform.removal()); // a cluster that is kept keeps its users
    }

    static String secretName(Platform platform, String user) {
        return "AmazonMSK_" + platform.name() + "_" + user; // MSK takes no other prefix
    }

    private Secret secret(String user) {
        return Secret.Builder.create(this, user)
                .secretName(secretName(platform, user))
                .description("Kafka user " + user + " of " + platform.name())
                .encryptionKey(key.key())
                .generateSecretString(SecretStringGenerator.builder()
                        .secretStringTemplate("{\"username\":\"" + user + "\"}")
                        .generateStringKey("password")
                        .passwordLength(32)
                        .excludePunctuation(true) // it is pasted between quotes in JAAS lines
                        .build())
                .removalPolicy(platform.removal())
                .build();
    }
}
