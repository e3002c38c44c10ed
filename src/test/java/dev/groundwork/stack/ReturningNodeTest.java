package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class ReturningNodeTest {

    @Test
    void isAGroupOfOneInOneSubnet() {
        var groups = groups("Services");

        assertThat(groups).hasSize(4).allSatisfy(group -> {
            assertThat(group.at("/Properties/MinSize").asText()).isEqualTo("1");
            assertThat(group.at("/Properties/DesiredCapacity").asText()).isEqualTo("1");
            assertThat(group.at("/Properties/MaxSize").asText()).isEqualTo("1");
            assertThat(group.at("/Properties/VPCZoneIdentifier")).hasSize(1);
        });
    }

    @Test
    void noDeploymentReplacesARunningMachine() {
        assertThat(groups("Services")).noneMatch(group -> group.has("UpdatePolicy"));
        assertThat(groups("Document")).noneMatch(group -> group.has("UpdatePolicy"));
    }

    @Test
    void theStackWaitsUntilTheNodeHasReported() {
        assertThat(groups("Document"))
                .allSatisfy(group -> assertThat(
                                group.at("/CreationPolicy/ResourceSignal").toString())
                        .isEqualTo("{\"Count\":1,\"Timeout\":\"PT1H\"}"));
    }

    @Test
    void asksForTheSecondVersionOfTheMetadataServiceWithinTheMachineOnly() {
        assertThat(template().at("/MetadataOptions").toString())
                .isEqualTo("{\"HttpPutResponseHopLimit\":1,\"HttpTokens\":\"required\"}");
    }

    @Test
    void hasNoKeyPairAndNoPublicAddress() {
        assertThat(template().has("KeyName")).isFalse();
        assertThat(template().has("NetworkInterfaces")).isFalse();
    }

    @Test
    void hasAnEncryptedRootDiskThatGoesWithTheMachine() {
        assertThat(template().at("/BlockDeviceMappings/0/Ebs").toString())
                .isEqualTo(
                        "{\"DeleteOnTermination\":true,\"Encrypted\":true,\"VolumeSize\":20,\"VolumeType\":\"gp3\"}");
    }

    @Test
    void isGoneForItsGroupWhenItPowersOff() {
        assertThat(template().get("InstanceInitiatedShutdownBehavior").asText()).isEqualTo("terminate");
    }

    @Test
    void belongsToItsRolesSecurityGroupAlone() {
        assertThat(template().get("SecurityGroupIds")).hasSize(1);
        assertThat(Text.of(template().at("/SecurityGroupIds/0"))).startsWith("{GroupsServices");
    }

    @Test
    void startsFromAmazonLinuxForItsArchitectureAsItIsAtDeployment() {
        assertThat(image("services.instance-type=m7g.large"))
                .isEqualTo("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-arm64");
        assertThat(image("services.instance-type=m7i.large"))
                .isEqualTo("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64");
    }

    @Test
    void startsFromTheGivenImage() {
        var platform = Synthesized.of("services.image=ami-0123456789abcdef0");

        assertThat(template(platform).get("ImageId").asText()).isEqualTo("ami-0123456789abcdef0");
    }

    @Test
    void fitsItsUserDataIntoWhatAwsTakes() {
        for (var stack : new String[] {"Services", "Document"}) {
            var templates = Synthesized.of()
                    .resources(stack, "AWS::EC2::LaunchTemplate")
                    .values();
            assertThat(templates)
                    .allSatisfy(template -> assertThat(Text.of(template.at("/Properties/LaunchTemplateData/UserData"))
                                    .getBytes(StandardCharsets.UTF_8)
                                    .length)
                            .isLessThan(16 * 1024));
        }
    }

    @Test
    void startsItsUnitsFromTheFilesInItsGroupsMetadata() {
        assertThat(Text.of(template().get("UserData")))
                .startsWith(
                        "#!/bin/bash\nset -- platform-services Node1GroupASG37FFD1D6 us-west-2 groundwork.service\n")
                .contains("cfn-init --stack \"$stack\" --resource \"$resource\" --region \"$region\"");
        assertThat(files("Services").properties())
                .extracting(file ->
                        file.getKey() + " " + file.getValue().get("mode").asText())
                .contains("/etc/systemd/system/groundwork.service 000644", "/opt/groundwork/take-name.sh 000755");
    }

    @Test
    void carriesTheScriptsAsTheyAreTested() {
        files("Document").properties().stream()
                .filter(file -> file.getKey().endsWith(".sh"))
                .forEach(file -> assertThat(file.getValue().get("content").asText())
                        .isEqualTo(NodeFiles.text(file.getKey().replace("/opt/groundwork/", ""))));
    }

    @Test
    void knowsItsNameAndItsZone() {
        assertThat(Text.of(files("Services").at("/~1etc~1groundwork~1node.env/content")))
                .isEqualTo("""
                        AWS_REGION="us-west-2"
                        NAME="services-1.platform.internal"
                        RESOURCE="Node1GroupASG37FFD1D6"
                        STACK="platform-services"
                        ZONE="{ZoneA5DE4B6864A9A0D8}"
                        """);
    }

    @Test
    void watchesItsMemoryAndItsDisksUnderItsName() {
        var agent = files("Document").at("/~1opt~1groundwork~1cloudwatch-agent.json/content");

        assertThat(agent.at("/metrics").toString())
                .isEqualTo("{\"metrics_collected\":{\"disk\":{\"append_dimensions\":{\"Node\":"
                        + "\"document-1.platform.internal\"},\"drop_device\":true,\"measurement\":[\"disk_used_percent\"],"
                        + "\"resources\":[\"/\",\"/var/lib/mongo\"]},\"mem\":{\"append_dimensions\":{\"Node\":"
                        + "\"document-1.platform.internal\"},\"measurement\":[\"mem_used_percent\"]}},"
                        + "\"namespace\":\"Groundwork/Node\"}");
        assertThat(agent.at("/agent/omit_hostname").asBoolean()).isTrue();
    }

    @Test
    void shipsTheLogOfEveryBoot() {
        assertThat(files("Services").at("/~1opt~1groundwork~1cloudwatch-agent.json/content/logs/logs_collected/files"))
                .extracting(JsonNode::toString)
                .satisfiesExactly(list -> assertThat(list)
                        .contains("\"file_path\":\"/var/log/groundwork.log\"")
                        .contains("\"log_stream_name\":\"services-1.platform.internal/boot\""));
    }

    @Test
    void mayDoNothingButBeReachedReportNameItselfAndBeWatched() {
        assertThat(Statements.ofRole(Synthesized.of(), "Services", "Node1Role"))
                .containsExactly(
                        "autoscaling:DescribeAutoScalingGroups on *",
                        "cloudformation:DescribeStackResource on {AWS::StackId}",
                        "cloudformation:SignalResource on {AWS::StackId}",
                        "cloudwatch:PutMetricData on * if {\"StringEquals\":{\"cloudwatch:namespace\":"
                                + "\"Groundwork/Node\"}}",
                        "logs:CreateLogStream on {Logs.Arn}",
                        "logs:DescribeLogStreams on {Logs.Arn}",
                        "logs:PutLogEvents on {Logs.Arn}",
                        "route53:ChangeResourceRecordSets on arn:aws:route53:::hostedzone/"
                                + "{ZoneA5DE4B6864A9A0D8} if {\"ForAllValues:StringEquals\":{"
                                + "\"route53:ChangeResourceRecordSetsActions\":[\"UPSERT\",\"DELETE\"],"
                                + "\"route53:ChangeResourceRecordSetsNormalizedRecordNames\":"
                                + "[\"services-1.platform.internal\"],"
                                + "\"route53:ChangeResourceRecordSetsRecordTypes\":[\"A\"]}}",
                        "route53:GetChange on arn:aws:route53:::change/*",
                        "ssm:GetDeployablePatchSnapshotForInstance on *",
                        "ssm:PutInventory on *",
                        "ssm:UpdateInstanceInformation on arn:aws:ec2:us-west-2:{AWS::AccountId}" + ":instance/*",
                        "ssmmessages:CreateControlChannel on *",
                        "ssmmessages:CreateDataChannel on *",
                        "ssmmessages:OpenControlChannel on *",
                        "ssmmessages:OpenDataChannel on *");
    }

    @Test
    void hasItsPermissionsFromItsFirstToItsLastSecond() {
        assertThat(groups("Services").iterator().next().get("DependsOn"))
                .extracting(JsonNode::asText)
                .anyMatch(name -> name.startsWith("Node1RoleDefaultPolicy"));
    }

    @Test
    void tagsItsMachinesWithItsName() {
        assertThat(groups("Services").iterator().next().at("/Properties/Tags"))
                .extracting(JsonNode::toString)
                .contains("{\"Key\":\"groundwork:node\",\"PropagateAtLaunch\":true,"
                        + "\"Value\":\"services-1.platform.internal\"}");
    }

    private static Collection<JsonNode> groups(String stack) {
        return Synthesized.of()
                .resources(stack, "AWS::AutoScaling::AutoScalingGroup")
                .values();
    }

    private static JsonNode files(String stack) {
        return groups(stack).iterator().next().at("/Metadata/AWS::CloudFormation::Init/config/files");
    }

    private static JsonNode template() {
        return template(Synthesized.of());
    }

    private static JsonNode template(Synthesized platform) {
        return platform.resources("Services", "AWS::EC2::LaunchTemplate")
                .values()
                .iterator()
                .next()
                .at("/Properties/LaunchTemplateData");
    }

    private static String image(String setting) {
        var platform = Synthesized.of(setting);
        var parameter = template(platform).at("/ImageId/Ref").asText();
        return platform.json("Services.template.json")
                .at("/Parameters/" + parameter + "/Default")
                .asText();
    }
}
