package dev.groundwork.stack;

import dev.groundwork.config.StreamSpec;
import java.util.List;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.msk.CfnCluster;
import software.amazon.awscdk.services.msk.CfnConfiguration;
import software.constructs.Construct;

/**
 * Kafka's brokers: KRaft, TLS only, passwords and IAM, Prometheus's ports open to whoever the blueprint lets in.
 *
 * <p>There is no higher-level construct for MSK in aws-cdk-lib.
 */
final class BrokerCluster {

    /**
     * The last of Kafka 3, at or above the version that AWS recommends:
     * https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html
     */
    static final String KAFKA = "3.9.x.kraft";

    private final Platform platform;
    private final StreamSpec spec;

    BrokerCluster(Platform platform, StreamSpec spec) {
        this.platform = platform;
        this.spec = spec;
    }

    /** Each kind has a name of its own: whoever changes the kind gets a second cluster beside the first, to move to. */
    String name() {
        return platform.name() + (spec.express() ? "-express" : "");
    }

    CfnCluster create(Construct scope, List<String> subnets, String group, StateKey key, LogGroup logs) {
        var cluster = CfnCluster.Builder.create(scope, "Cluster")
                .clusterName(name())
                .kafkaVersion(KAFKA)
                .numberOfBrokerNodes(spec.brokers())
                .brokerNodeGroupInfo(brokers(subnets, group))
                .configurationInfo(configuration(scope))
                .clientAuthentication(authentication())
                .encryptionInfo(encryption(key))
                .enhancedMonitoring(spec.monitoring().name())
                .openMonitoring(openMonitoring())
                .loggingInfo(logging(logs));
        if (spec.express()) {
            cluster.rebalancing(
                    CfnCluster.RebalancingProperty.builder().status("ACTIVE").build());
        }
        var created = cluster.build();
        created.applyRemovalPolicy(platform.removal());
        return created;
    }

    private CfnCluster.BrokerNodeGroupInfoProperty brokers(List<String> subnets, String group) {
        var brokers = CfnCluster.BrokerNodeGroupInfoProperty.builder()
                .instanceType(spec.instanceType())
                .clientSubnets(subnets)
                .securityGroups(List.of(group))
                .connectivityInfo(CfnCluster.ConnectivityInfoProperty.builder()
                        .publicAccess(CfnCluster.PublicAccessProperty.builder()
                                .type("DISABLED")
                                .build())
                        .build());
        if (!spec.express()) {
            brokers.storageInfo(CfnCluster.StorageInfoProperty.builder()
                    .ebsStorageInfo(CfnCluster.EBSStorageInfoProperty.builder()
                            .volumeSize(spec.storageGib())
                            .build())
                    .build());
        }
        return brokers.build();
    }

    /** Without a list of Kafka versions, which would have it replaced, under the same name, at every upgrade. */
    private CfnCluster.ConfigurationInfoProperty configuration(Construct scope) {
        var configuration = CfnConfiguration.Builder.create(scope, "Configuration")
                .name(name())
                .serverProperties(Tuning.lines(KafkaConfiguration.of(spec)))
                .build();
        configuration.applyRemovalPolicy(platform.removal()); // MSK does not delete what a kept cluster uses
        return CfnCluster.ConfigurationInfoProperty.builder()
                .arn(configuration.getAttrArn())
                .revision(configuration.getAttrLatestRevisionRevision())
                .build();
    }

    private static CfnCluster.ClientAuthenticationProperty authentication() {
        return CfnCluster.ClientAuthenticationProperty.builder()
                .sasl(CfnCluster.SaslProperty.builder()
                        .iam(CfnCluster.IamProperty.builder().enabled(true).build())
                        .scram(CfnCluster.ScramProperty.builder().enabled(true).build())
                        .build())
                .unauthenticated(CfnCluster.UnauthenticatedProperty.builder()
                        .enabled(false)
                        .build())
                .build();
    }

    private static CfnCluster.EncryptionInfoProperty encryption(StateKey key) {
        return CfnCluster.EncryptionInfoProperty.builder()
                .encryptionAtRest(CfnCluster.EncryptionAtRestProperty.builder()
                        .dataVolumeKmsKeyId(key.key().getKeyArn())
                        .build())
                .encryptionInTransit(CfnCluster.EncryptionInTransitProperty.builder()
                        .clientBroker("TLS")
                        .inCluster(true)
                        .build())
                .build();
    }

    /** Free of charge, unlike CloudWatch's finer levels: JMX on port 11001, the machine on port 11002. */
    private static CfnCluster.OpenMonitoringProperty openMonitoring() {
        return CfnCluster.OpenMonitoringProperty.builder()
                .prometheus(CfnCluster.PrometheusProperty.builder()
                        .jmxExporter(CfnCluster.JmxExporterProperty.builder()
                                .enabledInBroker(true)
                                .build())
                        .nodeExporter(CfnCluster.NodeExporterProperty.builder()
                                .enabledInBroker(true)
                                .build())
                        .build())
                .build();
    }

    private static CfnCluster.LoggingInfoProperty logging(LogGroup logs) {
        return CfnCluster.LoggingInfoProperty.builder()
                .brokerLogs(CfnCluster.BrokerLogsProperty.builder()
                        .cloudWatchLogs(CfnCluster.CloudWatchLogsProperty.builder()
                                .enabled(true)
                                .logGroup(logs.getLogGroupName())
                                .build())
                        .build())
                .build();
    }
}
