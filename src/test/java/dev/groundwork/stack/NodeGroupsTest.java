package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeGroupsTest {

    private final ClusterTemplate template = ClusterTemplate.of();

    @Test
    void eachZoneHasAGroupOfItsOwn() {
        var subnets = template.all("AWS::EKS::Nodegroup").stream()
                .map(group ->
                        ClusterTemplate.texts(group.at("/Properties/Subnets").findValues("Fn::ImportValue")))
                .toList();

        assertThat(subnets).hasSize(3).doesNotHaveDuplicates().allMatch(one -> one.size() == 1);
    }

    @ParameterizedTest(name = "{0} nodes, {1} at most: {2}")
    @CsvSource(
            delimiter = '|',
            value = {"3 |    | 1-1-2, 1-1-2, 1-1-2", "3 | 12 | 1-1-4, 1-1-4, 1-1-4", "5 |    | 1-2-4, 1-2-3, 1-1-3"})
    void nodesAreSpreadOverTheZones(String nodes, String most, String expected) {
        var settings = most == null
                ? new String[] {"cluster.nodes=" + nodes}
                : new String[] {"cluster.nodes=" + nodes, "cluster.max-nodes=" + most};
        var sizes = ClusterTemplate.of(settings).all("AWS::EKS::Nodegroup").stream()
                .map(group -> group.at("/Properties/ScalingConfig"))
                .map(it -> it.get("MinSize") + "-" + it.get("DesiredSize") + "-" + it.get("MaxSize"));

        assertThat(String.join(", ", sizes.toList())).isEqualTo(expected);
    }

    @Test
    void aZoneWithoutNodesIsRefused() {
        assertThatThrownBy(() -> NodeGroups.spread(3, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cluster.nodes: expected one per zone at least, that is 4, got 3");
    }

    @ParameterizedTest(name = "{0} runs {1}")
    @CsvSource({
        "m7g.large,  AL2023_ARM_64_STANDARD",
        "c8gn.large, AL2023_ARM_64_STANDARD",
        "m7i.large,  AL2023_x86_64_STANDARD",
        "m7a.large,  AL2023_x86_64_STANDARD"
    })
    void theImageHasTheArchitectureOfTheInstanceType(String type, String image) {
        var images = ClusterTemplate.of("cluster.instance-type=" + type).all("AWS::EKS::Nodegroup").stream()
                .map(group -> group.at("/Properties/AmiType").asText());

        assertThat(images).hasSize(3).containsOnly(image);
    }

    @Test
    void aNewerImageAloneReplacesNoNode() {
        assertThat(template.all("AWS::EKS::Nodegroup"))
                .noneMatch(group -> group.at("/Properties").has("ReleaseVersion"))
                .noneMatch(group -> group.at("/Properties").has("Version"));
        assertThat(launchTemplate().has("ImageId")).isFalse();
    }

    @Test
    void anUpdateTakesOneNodeAtATimeAndZoneAfterZone() {
        var groups = template.ids("AWS::EKS::Nodegroup");

        assertThat(after(groups.get(1))).containsExactly(groups.get(0));
        assertThat(after(groups.get(2))).containsExactly(groups.get(1));
        assertThat(template.all("AWS::EKS::Nodegroup"))
                .allMatch(group ->
                        group.at("/Properties/UpdateConfig/MaxUnavailable").asInt() == 1)
                .allMatch(group -> !group.at("/Properties/ForceUpdateEnabled").asBoolean(true));
    }

    @Test
    void aNodeThatStaysUnhealthyIsReplaced() {
        assertThat(template.all("AWS::EKS::Nodegroup"))
                .allMatch(group ->
                        group.at("/Properties/NodeRepairConfig/Enabled").asBoolean());
    }

    @Test
    void nodesAreInOurSecurityGroupAlone() {
        assertThat(launchTemplate().at("/SecurityGroupIds").findValuesAsText("Fn::ImportValue"))
                .singleElement()
                .asString()
                .startsWith("platform-network:ExportsOutputFnGetAttGroupsCluster");
        assertThat(launchTemplate().has("NetworkInterfaces")).isFalse();
    }

    @Test
    void podsCannotReachTheNodesCredentials() {
        assertThat(launchTemplate().at("/MetadataOptions/HttpTokens").asText()).isEqualTo("required");
        assertThat(launchTemplate()
                        .at("/MetadataOptions/HttpPutResponseHopLimit")
                        .asInt())
                .isEqualTo(1);
        assertThat(launchTemplate().has("KeyName")).isFalse();
    }

    @Test
    void theDiskIsEncryptedAndAsLargeAsTheBlueprintSays() {
        var disk = ClusterTemplate.of("cluster.disk-gib=80")
                .the("AWS::EC2::LaunchTemplate")
                .at("/Properties/LaunchTemplateData/BlockDeviceMappings");

        assertThat(disk).hasSize(1);
        assertThat(disk.at("/0/DeviceName").asText()).isEqualTo("/dev/xvda");
        assertThat(disk.at("/0/Ebs/VolumeType").asText()).isEqualTo("gp3");
        assertThat(disk.at("/0/Ebs/VolumeSize").asInt()).isEqualTo(80);
        assertThat(disk.at("/0/Ebs/Encrypted").asBoolean()).isTrue();
    }

    @Test
    void theKubeletIsToldHowManyPodsFit() {
        assertThat(launchTemplate().at("/UserData/Fn::Base64").asText()).startsWith("""
                Content-Type: multipart/mixed; boundary="+AWS+CDK+User+Data+Separator=="
                MIME-Version: 1.0

                --+AWS+CDK+User+Data+Separator==
                Content-Type: application/node.eks.aws

                ---
                apiVersion: node.eks.aws/v1alpha1
                kind: NodeConfig
                spec:
                  kubelet:
                    config:
                      maxPods: 110

                --+AWS+CDK+User+Data+Separator==
                """);
    }

    @Test
    void instancesAndTheirVolumesCarryTheCostTags() {
        var tagged = launchTemplate().get("TagSpecifications");

        assertThat(tagged.findValuesAsText("ResourceType")).containsExactly("instance", "volume");
        assertThat(tagged)
                .allMatch(it -> it.get("Tags").findValuesAsText("Key").containsAll(List.of("platform", "component")));
    }

    @Test
    void nodesJoinPullImagesAndAnswerSessionManagerAndDoNothingElse() {
        var role = template.resource(template.all("AWS::EKS::Nodegroup")
                        .get(0)
                        .at("/Properties/NodeRole/Fn::GetAtt/0")
                        .asText())
                .get("Properties");
        var managed = role.get("ManagedPolicyArns").valueStream().map(ClusterTemplate::shown);
        var actions = role.get("Policies").findValues("Action").stream().flatMap(NodeGroupsTest::words);

        assertThat(managed).containsExactly("arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly");
        assertThat(actions)
                .containsExactly(
                        "ec2:DescribeInstanceTypes",
                        "ec2:DescribeInstances",
                        "ssmmessages:CreateControlChannel",
                        "ssmmessages:CreateDataChannel",
                        "ssmmessages:OpenControlChannel",
                        "ssmmessages:OpenDataChannel",
                        "eks-auth:AssumeRoleForPodIdentity",
                        "cloudwatch:PutMetricData",
                        "ssm:UpdateInstanceInformation");
        assertThat(role.get("Policies").findValuesAsText("cloudwatch:namespace"))
                .containsExactly("Groundwork/Cluster");
    }

    private JsonNode launchTemplate() {
        return template.the("AWS::EC2::LaunchTemplate").at("/Properties/LaunchTemplateData");
    }

    private List<String> after(String id) {
        return ClusterTemplate.texts(template.resource(id).at("/DependsOn"));
    }

    private static Stream<String> words(JsonNode action) {
        return action.isArray() ? action.valueStream().map(JsonNode::asText) : Stream.of(action.asText());
    }
}
