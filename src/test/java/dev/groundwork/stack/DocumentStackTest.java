package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentStackTest {

    private static final String OFF = "protection=off";

    @Test
    void putsAMemberAndItsVolumeIntoEveryZone() {
        assertThat(volumes())
                .extracting(volume -> volume.at("/AvailabilityZone").asText())
                .containsExactly("us-west-2a", "us-west-2b", "us-west-2c");
        assertThat(subnets()).containsExactly("1", "2", "3");
    }

    @Test
    void spreadsMoreMembersThanZones() {
        assertThat(volumes("document.members=5"))
                .extracting(volume -> volume.at("/AvailabilityZone").asText())
                .containsExactly("us-west-2a", "us-west-2b", "us-west-2c", "us-west-2a", "us-west-2b");
        assertThat(subnets("document.members=5")).containsExactly("1", "2", "3", "1", "2");
    }

    @Test
    void encryptsTheVolumesWithItsOwnKey() {
        assertThat(volumes()).allSatisfy(volume -> {
            assertThat(volume.at("/Encrypted").asBoolean()).isTrue();
            assertThat(Text.of(volume.at("/KmsKeyId"))).isEqualTo("{Key.Arn}");
            assertThat(volume.at("/VolumeType").asText()).isEqualTo("gp3");
            assertThat(volume.at("/Size").asInt()).isEqualTo(100);
        });
    }

    @Test
    void keepsASnapshotOfWhatIsDeletedUnlessProtectionIsOff() {
        assertThat(policies("AWS::EC2::Volume")).containsOnly("Snapshot");
        assertThat(policies("AWS::EC2::Volume", OFF)).containsOnly("Delete");
    }

    @Test
    void keepsKeyAndSecretsUnlessProtectionIsOff() {
        assertThat(policies("AWS::KMS::Key")).containsOnly("RetainExceptOnCreate");
        assertThat(policies("AWS::SecretsManager::Secret")).containsOnly("RetainExceptOnCreate");
        assertThat(policies("AWS::KMS::Key", OFF)).containsOnly("Delete");
        assertThat(policies("AWS::SecretsManager::Secret", OFF)).containsOnly("Delete");
    }

    @Test
    void isProtectedFromDeletionUnlessProtectionIsOff() {
        assertThat(isProtected()).isTrue();
        assertThat(isProtected(OFF)).isFalse();
    }

    @Test
    void turnsItsKeyAndAdmitsNobodyButTheAccountAndItsLog() {
        var key = resources("AWS::KMS::Key").values().iterator().next();

        assertThat(key.at("/Properties/EnableKeyRotation").asBoolean()).isTrue();
        assertThat(key.at("/Properties/KeyPolicy/Statement"))
                .extracting(statement -> Text.of(statement.at("/Principal/Service")) + " "
                        + Text.of(statement.at("/Condition/ArnEquals/kms:EncryptionContext:aws:logs:arn")))
                .contains("logs.us-west-2.amazonaws.com arn:aws:logs:us-west-2:{AWS::AccountId}"
                        + ":log-group:/platform/document");
        assertThat(key.at("/Properties/KeyPolicy/Statement"))
                .filteredOn(statement -> statement.at("/Principal").has("Service"))
                .hasSize(1);
    }

    @Test
    void letsTheFirstMemberDrawUpItsIdentity() {
        for (var id : List.of("SecretsIdentity", "SecretsAuthority")) {
            var secret = resource("AWS::SecretsManager::Secret", id);
            assertThat(secret.at("/Properties").has("GenerateSecretString"))
                    .as(id)
                    .isFalse();
            assertThat(secret.at("/Properties").has("SecretString")).as(id).isFalse();
        }
    }

    @Test
    void generatesTheUsersPasswords() {
        var secrets = resources("AWS::SecretsManager::Secret", "document.databases=[orders, carts]");

        assertThat(secrets.values())
                .extracting(secret -> secret.at("/Properties/GenerateSecretString/SecretStringTemplate")
                        .asText())
                .contains(
                        "{\"username\":\"admin\",\"kind\":\"admin\",\"database\":\"admin\"}",
                        "{\"username\":\"exporter\",\"kind\":\"exporter\",\"database\":\"admin\"}",
                        "{\"username\":\"backup\",\"kind\":\"backup\",\"database\":\"admin\"}",
                        "{\"username\":\"orders\",\"kind\":\"application\",\"database\":\"orders\"}",
                        "{\"username\":\"carts\",\"kind\":\"application\",\"database\":\"carts\"}");
        assertThat(secrets.values())
                .allSatisfy(secret ->
                        assertThat(Text.of(secret.at("/Properties/KmsKeyId"))).isEqualTo("{Key.Arn}"));
    }

    @Test
    void takesASnapshotOfEveryVolumeEveryDay() {
        var policy = resources("AWS::DLM::LifecyclePolicy", "document.snapshots=30")
                .values()
                .iterator()
                .next();

        assertThat(policy.at("/Properties/State").asText()).isEqualTo("ENABLED");
        assertThat(policy.at("/Properties/PolicyDetails/Schedules").toString())
                .isEqualTo("[{\"CopyTags\":true,\"CreateRule\":{\"Interval\":24,\"IntervalUnit\":\"HOURS\","
                        + "\"Times\":[\"09:00\"]},\"Name\":\"daily\",\"RetainRule\":{\"Count\":30}}]");
        assertThat(policy.at("/Properties/PolicyDetails/TargetTags/0").toString())
                .isEqualTo("{\"Key\":\"groundwork:data\",\"Value\":\"document.platform.internal\"}");
        assertThat(volumes())
                .allSatisfy(volume -> assertThat(volume.at("/Tags"))
                        .extracting(JsonNode::toString)
                        .contains("{\"Key\":\"groundwork:data\",\"Value\":\"document.platform.internal\"}"));
    }

    @Test
    void whoTakesSnapshotsMayDeleteOnlyTheSets() {
        assertThat(Statements.ofRole(Synthesized.of(), "Document", "ScheduleRole"))
                .contains("ec2:DeleteSnapshot on arn:aws:ec2:us-west-2::snapshot/* if"
                        + " {\"StringEquals\":{\"aws:ResourceTag/groundwork:data\":\"document.platform.internal\"}}")
                .filteredOn(line -> line.contains(" on *"))
                .containsExactly(
                        "ec2:DescribeInstances on *", "ec2:DescribeSnapshots on *", "ec2:DescribeVolumes on *");
    }

    @Test
    void aMemberMayAttachItsOwnVolumeToItselfAlone() {
        assertThat(Statements.ofRole(Synthesized.of(), "Document", "Node2Role"))
                .filteredOn(line -> line.startsWith("ec2:AttachVolume"))
                .containsExactly(
                        "ec2:AttachVolume on arn:aws:ec2:us-west-2:{AWS::AccountId}:instance/* if"
                                + " {\"StringEquals\":{\"aws:ResourceTag/groundwork:node\":"
                                + "\"document-2.platform.internal\"}}",
                        "ec2:AttachVolume on arn:aws:ec2:us-west-2:{AWS::AccountId}:volume/* if"
                                + " {\"StringEquals\":{\"aws:ResourceTag/groundwork:restore\":"
                                + "\"document-2.platform.internal\"}}",
                        "ec2:AttachVolume on arn:aws:ec2:us-west-2:{AWS::AccountId}:volume/{Node2Data}");
    }

    @Test
    void aMemberMayDeleteNothingButAVolumeThatItBorrowed() {
        assertThat(Statements.ofRole(Synthesized.of(), "Document", "Node2Role"))
                .filteredOn(line -> line.contains(":Delete"))
                .containsExactly("ec2:DeleteVolume on arn:aws:ec2:us-west-2:{AWS::AccountId}:volume/* if"
                        + " {\"StringEquals\":{\"aws:ResourceTag/groundwork:restore\":"
                        + "\"document-2.platform.internal\"}}");
    }

    @Test
    void aMemberMayWriteTheIdentityAndReadTheUsersSecrets() {
        assertThat(Statements.ofRole(Synthesized.of(), "Document", "Node1Role"))
                .filteredOn(line -> line.startsWith("secretsmanager:"))
                .containsExactly(
                        "secretsmanager:GetSecretValue on {SecretsAdmin}",
                        "secretsmanager:GetSecretValue on {SecretsAuthority}",
                        "secretsmanager:GetSecretValue on {SecretsBackup}",
                        "secretsmanager:GetSecretValue on {SecretsDatabaseapp}",
                        "secretsmanager:GetSecretValue on {SecretsExporter}",
                        "secretsmanager:GetSecretValue on {SecretsIdentity}",
                        "secretsmanager:PutSecretValue on {SecretsAuthority}",
                        "secretsmanager:PutSecretValue on {SecretsIdentity}");
    }

    @Test
    void aMembersWildcardsAreThoseForWhichThereIsNothingNarrower() {
        assertThat(Statements.ofRole(Synthesized.of(), "Document", "Node1Role"))
                .filteredOn(line -> line.contains(" on *"))
                .containsExactly(
                        "autoscaling:DescribeAutoScalingGroups on *",
                        "cloudwatch:PutMetricData on * if {\"StringEquals\":{\"cloudwatch:namespace\":"
                                + "\"Groundwork/MongoDB\"}}",
                        "cloudwatch:PutMetricData on * if {\"StringEquals\":{\"cloudwatch:namespace\":"
                                + "\"Groundwork/Node\"}}",
                        "ec2:DescribeVolumes on *",
                        "ssmmessages:CreateControlChannel on *",
                        "ssmmessages:CreateDataChannel on *",
                        "ssmmessages:OpenControlChannel on *",
                        "ssmmessages:OpenDataChannel on *");
    }

    @Test
    void theVolumeIsThereBeforeTheFirstMachineAndAfterTheLast() {
        var group = resource("AWS::AutoScaling::AutoScalingGroup", "Node3Group");

        assertThat(group.get("DependsOn"))
                .extracting(JsonNode::asText)
                .anyMatch(name -> name.startsWith("Node3Data"))
                .anyMatch(name -> name.startsWith("SecretsIdentity"));
    }

    @Test
    void membersDoNotWaitForEachOther() {
        var group = resource("AWS::AutoScaling::AutoScalingGroup", "Node3Group").toString();

        assertThat(group).doesNotContain("Node1").doesNotContain("Node2");
    }

    @Test
    void everyMemberKnowsTheOthers() {
        assertThat(Text.of(resource("AWS::AutoScaling::AutoScalingGroup", "Node2Group")
                        .at("/Metadata/AWS::CloudFormation::Init/config/files/~1etc~1groundwork~1node.env/content")))
                .contains("MEMBERS=\"document-1.platform.internal document-2.platform.internal"
                        + " document-3.platform.internal\"\n")
                .contains("NAME=\"document-2.platform.internal\"\n")
                .contains("VOLUME=\"{Node2Data}\"\n")
                .contains("USERS=\"admin={SecretsAdmin} exporter={SecretsExporter} backup={SecretsBackup}"
                        + " database-app={SecretsDatabaseapp}\"\n");
    }

    @Test
    void keepsMongodbsLogEncrypted() {
        var log = resources("AWS::Logs::LogGroup").values().iterator().next();

        assertThat(log.at("/Properties/RetentionInDays").asInt()).isEqualTo(30);
        assertThat(Text.of(log.at("/Properties/KmsKeyId"))).isEqualTo("{Key.Arn}");
        assertThat(resource("AWS::AutoScaling::AutoScalingGroup", "Node1Group").toString())
                .contains("\"file_path\":\"/var/log/mongodb/mongod.log\"");
    }

    @Test
    void saysHowToConnectAndHowToRestore() {
        var outputs = Synthesized.of().json("Document.template.json").get("Outputs");

        assertThat(Text.of(outputs.at("/ConnectionStringapp/Value")))
                .isEqualTo("mongodb://document-1.platform.internal:27017,document-2.platform.internal:27017,"
                        + "document-3.platform.internal:27017/app?replicaSet=document&tls=true&tlsCAFile=ca.pem"
                        + "&w=majority");
        assertThat(Text.of(outputs.at("/Authority/Value")))
                .isEqualTo("aws secretsmanager get-secret-value --region us-west-2 --secret-id {SecretsAuthority}"
                        + " --query SecretString --output text > ca.pem");
        assertThat(Text.of(outputs.at("/Restore/Value"))).contains("/opt/groundwork/restore.sh SNAPSHOT");
        assertThat(Text.of(outputs.at("/OpenSession/Value"))).startsWith("aws ssm start-session --region us-west-2");
    }

    @Test
    void saysHowToReplaceAMachineAndHowToRefreshOneWithoutCountingItAsAFailure() {
        var outputs = Synthesized.of().json("Document.template.json").get("Outputs");

        assertThat(Text.of(outputs.at("/Replace/Value")))
                .isEqualTo("aws autoscaling terminate-instance-in-auto-scaling-group --region us-west-2"
                        + " --no-should-decrement-desired-capacity --instance-id $(aws ec2 describe-instances --region"
                        + " us-west-2 --filters Name=tag:groundwork:node,Values=document-1.platform.internal"
                        + " Name=instance-state-name,Values=running"
                        + " --query 'Reservations[].Instances[].InstanceId' --output text)");
        assertThat(Text.of(outputs.at("/Refresh/Value")))
                .endsWith("systemctl reset-failed groundwork && systemctl restart groundwork'");
    }

    @Test
    void theFiguresHaveTheNamesThatAlarmsUse() {
        assertThat(NodeFiles.text("metrics.js"))
                .contains(
                        "'" + NodeMetrics.HEALTHY + "'",
                        "'" + NodeMetrics.STATE + "'",
                        "'" + NodeMetrics.REPLICATION_LAG + "'",
                        "'" + NodeMetrics.CONNECTIONS + "'",
                        "'" + NodeMetrics.CERTIFICATE_DAYS + "'",
                        "Name: '" + NodeMetrics.MEMBER + "'");
        assertThat(NodeFiles.text("publish-metrics.sh")).contains("--namespace " + NodeMetrics.MONGODB_NAMESPACE + " ");
    }

    private static boolean isProtected(String... settings) {
        return Synthesized.of(settings)
                .json("manifest.json")
                .at("/artifacts/Document/properties/terminationProtection")
                .asBoolean();
    }

    private static List<JsonNode> volumes(String... settings) {
        return resources("AWS::EC2::Volume", settings).values().stream()
                .map(volume -> volume.get("Properties"))
                .toList();
    }

    /** The number of each member's subnet among the segment's. */
    private static List<String> subnets(String... settings) {
        return resources("AWS::AutoScaling::AutoScalingGroup", settings).values().stream()
                .map(group -> Text.of(group.at("/Properties/VPCZoneIdentifier/0"))
                        .replaceAll(".*productionprivateSubnet(\\d).*", "$1"))
                .toList();
    }

    private static List<String> policies(String type, String... settings) {
        return resources(type, settings).values().stream()
                .map(resource -> resource.get("DeletionPolicy").asText())
                .toList();
    }

    private static JsonNode resource(String type, String id) {
        return resources(type).entrySet().stream()
                .filter(resource -> resource.getKey().startsWith(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, JsonNode> resources(String type, String... settings) {
        return Synthesized.of(settings).resources("Document", type);
    }
}
