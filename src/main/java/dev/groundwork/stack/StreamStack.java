package dev.groundwork.stack;

import dev.groundwork.config.Role;
import dev.groundwork.config.StreamSpec;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.constructs.Construct;

/** The stream: Kafka on MSK, spread over three zones. */
public final class StreamStack extends PlatformStack {

    /** MSK takes no more subnets, and express brokers no fewer. */
    private static final int ZONES = 3;

    private final Stream stream;

    StreamStack(Construct scope, Platform platform, StreamSpec spec, Network network, Home home) {
        super(scope, "Stream", platform);
        setTerminationProtection(platform.isProtected());
        var brokers = new BrokerCluster(platform, spec);
        var key = new StateKey(this, platform, "Kafka's volumes and logs");
        // Under this prefix, log delivery needs no line of its own in the account's short resource policy.
        stream = new Stream(
                brokers.name(), spec.express(), spec.brokers(), "/aws/vendedlogs/msk/" + brokers.name());
        var logs = key.logGroup(this, "Logs", stream.logGroup());
        var group = network.group(Role.STREAM).getSecurityGroupId();
        var cluster = brokers.create(this, subnets(network, home), group, key, logs);
        if (!spec.express() && spec.storageLimit() > spec.storageGib()) {
            new BrokerStorage(this, cluster, spec);
        }
        new ScramUsers(this, platform, cluster, spec.users());
        outputs(platform, spec, cluster.getAttrArn());
    }

    public Stream stream() {
        return stream;
    }

    private static List<String> subnets(Network network, Home home) {
        return network.subnets(home.network(), home.segment(), home.tier()).stream()
                .limit(ZONES)
                .map(ISubnet::getSubnetId)
                .toList();
    }

    private void outputs(Platform platform, StreamSpec spec, String arn) {
        output("ClusterArn", "The cluster, for IAM policies", arn);
        output(
                "BootstrapBrokers",
                "Prints the brokers to connect to: port 9096 with a password, 9098 with IAM",
                "aws kafka get-bootstrap-brokers --region " + getRegion() + " --cluster-arn " + arn);
        output(
                "ScramSecrets",
                "The secrets that hold the users' passwords",
                spec.users().stream()
                        .map(user -> ScramUsers.secretName(platform, user))
                        .collect(Collectors.joining(", ")));
        output(
                "BrokerLogs",
                "Follows the brokers' logs",
                "aws logs tail --region " + getRegion() + " --follow " + stream.logGroup());
        if (!spec.express()) {
            output(
                    "BrokerStorage",
                    "Prints the size of each broker's volume, in GiB, as grown by now",
                    "aws kafka describe-cluster-v2 --region " + getRegion() + " --cluster-arn " + arn
                            + " --query ClusterInfo.Provisioned.BrokerNodeGroupInfo.StorageInfo.EbsStorageInfo.VolumeSize");
        }
    }

    private void output(String id, String description, String value) {
        CfnOutput.Builder.create(this, id).description(description).value(value).build();
    }
}
