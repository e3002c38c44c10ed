package dev.groundwork.stack;

import dev.groundwork.config.Role;
import dev.groundwork.config.StreamSpec;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.constructs.Construct;

/** The stream: Kafka on MSK, spread over three zones. */
public final class StreamStack extends PlatformStack {

    private final Brokers brokers;

    StreamStack(Construct scope, Platform platform, StreamSpec spec, Network network, Home home) {
        super(scope, "Stream", platform);
        setTerminationProtection(platform.isProtected());
        var cluster = new BrokerCluster(platform, spec);
        var key = new StateKey(this, platform, "Kafka's volumes and logs");
        // Under this prefix, log delivery needs no line of its own in the account's short resource policy.
        brokers = new Brokers(cluster.name(), spec.express(), spec.brokers(), "/aws/vendedlogs/msk/" + cluster.name());
        var logs = key.logGroup(this, "Logs", brokers.logGroup());
        var group = network.group(Role.STREAM).getSecurityGroupId();
        var created = cluster.create(this, subnets(network, home), group, key, logs);
        if (!spec.express() && spec.storageLimit() > spec.storageGib()) {
            new BrokerStorage(this, created, spec);
        }
        new ScramUsers(this, platform, created, spec.users());
        outputs(platform, spec, created.getAttrArn());
        AwsSolutions.suppress(this, Suppressions.stream(spec.users()));
    }

    public Brokers brokers() {
        return brokers;
    }

    private static List<String> subnets(Network network, Home home) {
        return network.subnets(home.network(), home.segment(), home.tier()).stream()
                .limit(StreamSpec.ZONES)
                .map(ISubnet::getSubnetId)
                .toList();
    }

    private void outputs(Platform platform, StreamSpec spec, String arn) {
        var kafka = "aws kafka %s --region " + getRegion() + " --cluster-arn " + arn;
        output("ClusterArn", arn, "the cluster, for IAM policies");
        output(
                "BootstrapBrokers",
                String.format(kafka, "get-bootstrap-brokers"),
                "prints the brokers to connect to: port 9096 with a password, 9098 with IAM");
        output(
                "ScramSecrets",
                spec.users().stream()
                        .map(user -> ScramUsers.secretName(platform, user))
                        .collect(Collectors.joining(", ")),
                "the secrets that hold the users' passwords");
        output(
                "BrokerLogs",
                "aws logs tail --region " + getRegion() + " --follow " + brokers.logGroup(),
                "follows the brokers' logs");
        if (!spec.express()) {
            output(
                    "BrokerStorage",
                    String.format(kafka, "describe-cluster-v2")
                            + " --query ClusterInfo.Provisioned.BrokerNodeGroupInfo.StorageInfo.EbsStorageInfo",
                    "prints how large the brokers' volumes are by now, in GiB");
        }
    }
}
