package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class StreamStackTest {

    private static final String EXPRESS = "stream.instance-type=express.m7g.large";

    @Test
    void runsThreeBrokersOfKafkaWithoutZooKeeper() {
        var cluster = cluster();

        assertThat(cluster.at("/KafkaVersion").asText()).isEqualTo("3.9.x.kraft");
        assertThat(cluster.at("/NumberOfBrokerNodes").asInt()).isEqualTo(3);
        assertThat(cluster.at("/BrokerNodeGroupInfo/InstanceType").asText()).isEqualTo("kafka.m7g.large");
    }

    @Test
    void spreadsBrokersOverThePrivateSubnetsOfThreeZones() {
        var subnets = cluster().at("/BrokerNodeGroupInfo/ClientSubnets");

        assertThat(subnets)
                .extracting(subnet -> subnet.at("/Fn::ImportValue").asText().replaceAll("(Subnet\\d).*", "$1"))
                .containsExactly(
                        "platform-network:ExportsOutputRefservicesproductionprivateSubnet1",
                        "platform-network:ExportsOutputRefservicesproductionprivateSubnet2",
                        "platform-network:ExportsOutputRefservicesproductionprivateSubnet3");
    }

    @Test
    void takesNoMoreThanThreeZones() {
        var cluster = cluster("zones=[us-west-2a, us-west-2b, us-west-2c, us-west-2d]", "cluster.nodes=4");

        assertThat(cluster.at("/BrokerNodeGroupInfo/ClientSubnets")).hasSize(3);
    }

    @Test
    void letsInPasswordsAndIamOverTlsOnly() {
        var cluster = cluster();

        assertThat(cluster.at("/ClientAuthentication").toString())
                .isEqualTo("{\"Sasl\":{\"Iam\":{\"Enabled\":true},\"Scram\":{\"Enabled\":true}},"
                        + "\"Unauthenticated\":{\"Enabled\":false}}");
        assertThat(cluster.at("/EncryptionInfo/EncryptionInTransit").toString())
                .isEqualTo("{\"ClientBroker\":\"TLS\",\"InCluster\":true}");
        assertThat(cluster.at("/BrokerNodeGroupInfo/ConnectivityInfo/PublicAccess/Type")
                        .asText())
                .isEqualTo("DISABLED");
    }

    @Test
    void tellsStandardBrokersToKeepThreeCopiesAndTwoInSync() {
        assertThat(properties())
                .contains(
                        "default.replication.factor=3",
                        "min.insync.replicas=2",
                        "offsets.topic.replication.factor=3",
                        "transaction.state.log.replication.factor=3",
                        "transaction.state.log.min.isr=2",
                        "unclean.leader.election.enable=false");
    }

    @Test
    void makesNoTopicsByItselfAndKeepsRecordsForAWeek() {
        assertThat(properties()).contains("auto.create.topics.enable=false", "log.retention.ms=604800000");
        assertThat(properties(EXPRESS)).contains("auto.create.topics.enable=false", "log.retention.ms=604800000");
    }

    @Test
    void staysOpenUntilTheBlueprintSaysThatAclsExist() {
        assertThat(properties()).contains("allow.everyone.if.no.acl.found=true");
        assertThat(properties("stream.open-without-acl=false")).contains("allow.everyone.if.no.acl.found=false");
    }

    @Test
    void usesTheNewestRevisionOfItsConfiguration() {
        assertThat(cluster().at("/ConfigurationInfo").toString())
                .isEqualTo("{\"Arn\":{\"Fn::GetAtt\":[\"Configuration\",\"Arn\"]},"
                        + "\"Revision\":{\"Fn::GetAtt\":[\"Configuration\",\"LatestRevision.Revision\"]}}");
    }

    @Test
    void anUpgradeOfKafkaDoesNotReplaceTheConfiguration() {
        assertThat(one("AWS::MSK::Configuration").at("/KafkaVersionsList").isMissingNode())
                .isTrue();
    }

    @Test
    void saysNothingOfStorageThatAnUpdateCouldTouchButTheSize() {
        assertThat(cluster().at("/BrokerNodeGroupInfo/StorageInfo").toString())
                .isEqualTo("{\"EBSStorageInfo\":{\"VolumeSize\":100}}");
    }

    @Test
    void storageGrowsToTheLimitAndNeverShrinks() {
        var target = one("AWS::ApplicationAutoScaling::ScalableTarget", "stream.storage-limit-gib=500");
        var policy = one("AWS::ApplicationAutoScaling::ScalingPolicy", "stream.storage-limit-gib=500")
                .at("/TargetTrackingScalingPolicyConfiguration");

        assertThat(target.at("/MaxCapacity").asInt()).isEqualTo(500);
        assertThat(target.at("/ScalableDimension").asText()).isEqualTo("kafka:broker-storage:VolumeSize");
        assertThat(policy.at("/DisableScaleIn").asBoolean()).isTrue();
        assertThat(policy.at("/TargetValue").asInt()).isEqualTo(60);
    }

    @Test
    void storageThatMayNotGrowHasNoScaling() {
        assertThat(Synthesized.of("stream.storage-limit-gib=100")
                        .resources("Stream", "AWS::ApplicationAutoScaling::ScalableTarget"))
                .isEmpty();
    }

    @Test
    void opensMonitoringAndKeepsLogsForAMonth() {
        var cluster = cluster();

        assertThat(cluster.at("/OpenMonitoring/Prometheus").toString())
                .isEqualTo("{\"JmxExporter\":{\"EnabledInBroker\":true},\"NodeExporter\":{\"EnabledInBroker\":true}}");
        assertThat(cluster.at("/LoggingInfo/BrokerLogs/CloudWatchLogs/Enabled").asBoolean())
                .isTrue();
        assertThat(one("AWS::Logs::LogGroup").at("/RetentionInDays").asInt()).isEqualTo(30);
    }

    @Test
    void cloudWatchChargesForFinerMetricsOnlyWhenAsked() {
        assertThat(cluster().at("/EnhancedMonitoring").asText()).isEqualTo("DEFAULT");
        assertThat(cluster("stream.monitoring=per-broker")
                        .at("/EnhancedMonitoring")
                        .asText())
                .isEqualTo("PER_BROKER");
    }

    @Test
    void expressBrokersHaveNoStorageOfOurs() {
        assertThat(cluster(EXPRESS).at("/BrokerNodeGroupInfo/StorageInfo").isMissingNode())
                .isTrue();
        assertThat(Synthesized.of(EXPRESS).resources("Stream", "AWS::ApplicationAutoScaling::ScalableTarget"))
                .isEmpty();
    }

    @Test
    void expressBrokersAreToldOnlyWhatTheyAccept() {
        assertThat(properties(EXPRESS))
                .containsExactly(
                        "auto.create.topics.enable=false",
                        "num.partitions=3",
                        "log.retention.ms=604800000",
                        "replica.selector.class=org.apache.kafka.common.replica.RackAwareReplicaSelector",
                        "log.message.timestamp.before.max.ms=604800000",
                        "allow.everyone.if.no.acl.found=true");
    }

    @Test
    void expressBrokersRebalanceThemselvesBesideAnyStandardOnes() {
        var cluster = cluster(EXPRESS);

        assertThat(cluster.at("/Rebalancing/Status").asText()).isEqualTo("ACTIVE");
        assertThat(cluster.at("/ClusterName").asText()).isEqualTo("platform-express");
        assertThat(cluster().at("/ClusterName").asText()).isEqualTo("platform");
    }

    @Test
    void everyUserHasASecretThatMskTakes() {
        var users = Synthesized.of("stream.users=[admin, billing]");

        assertThat(users.resources("Stream", "AWS::SecretsManager::Secret").values())
                .extracting(secret -> secret.at("/Properties/Name").asText())
                .containsExactly("AmazonMSK_platform_admin", "AmazonMSK_platform_billing");
        assertThat(one("AWS::MSK::BatchScramSecret", "stream.users=[admin, billing]")
                        .at("/SecretArnList"))
                .hasSize(2);
    }

    @Test
    void passwordsAreEncryptedWithAKeyOfTheirOwn() {
        var passwords = one("AWS::SecretsManager::Secret").at("/KmsKeyId/Fn::GetAtt/0");
        var volumes = cluster().at("/EncryptionInfo/EncryptionAtRest/DataVolumeKMSKeyId/Fn::GetAtt/0");

        assertThat(passwords.asText()).startsWith("ScramKey");
        assertThat(volumes.asText()).startsWith("Key");
    }

    @Test
    void leavesTheSecretsPolicyToMsk() {
        assertThat(Synthesized.of().resources("Stream", "AWS::SecretsManager::ResourcePolicy"))
                .isEmpty();
    }

    @Test
    void saysWhatToTypeNext() {
        var outputs = Synthesized.of().json("Stream.template.json").get("Outputs");

        assertThat(outputs.at("/BootstrapBrokers/Value/Fn::Join/1/0").asText())
                .isEqualTo("aws kafka get-bootstrap-brokers --region us-west-2 --cluster-arn ");
        assertThat(outputs.at("/ScramSecrets/Value").asText()).isEqualTo("AmazonMSK_platform_admin");
        assertThat(outputs.at("/BrokerLogs/Value").asText())
                .isEqualTo("aws logs tail --region us-west-2 --follow /aws/vendedlogs/msk/platform");
    }

    private static String[] properties(String... settings) {
        return one("AWS::MSK::Configuration", settings)
                .at("/ServerProperties")
                .asText()
                .split("\n", -1);
    }

    private static JsonNode cluster(String... settings) {
        return one("AWS::MSK::Cluster", settings);
    }

    private static JsonNode one(String type, String... settings) {
        var found = Synthesized.of(settings).resources("Stream", type).values();
        assertThat(found).hasSize(1);
        return found.iterator().next().get("Properties");
    }
}
