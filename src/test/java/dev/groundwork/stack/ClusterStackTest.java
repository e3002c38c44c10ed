package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterStackTest {

    private static final String ADMINS = "cluster.access.admins=[arn:aws:iam::123456789012:role/team/Administrators]";
    private static final String READERS = "cluster.access.readers=[arn:aws:iam::123456789012:role/Developers]";
    private static final String OFFICE = "cluster.access.public-cidrs=[203.0.113.0/24]";

    private final ClusterTemplate template = ClusterTemplate.of();
    private final ClusterTemplate trial = ClusterTemplate.of(ADMINS, READERS, OFFICE, "protection=off");

    @Test
    void itNeedsNoFunctionAndNoIdentityProvider() {
        var types = new TreeSet<String>();
        template.json().get("Resources").forEach(it -> types.add(it.get("Type").asText()));

        assertThat(types)
                .containsExactly(
                        "AWS::EC2::LaunchTemplate",
                        "AWS::ECR::Repository",
                        "AWS::EKS::Addon",
                        "AWS::EKS::Cluster",
                        "AWS::EKS::Nodegroup",
                        "AWS::EKS::PodIdentityAssociation",
                        "AWS::IAM::Policy",
                        "AWS::IAM::Role",
                        "AWS::KMS::Key",
                        "AWS::Logs::LogGroup");
    }

    @Test
    void extendedSupportCannotStartByItself() {
        assertThat(cluster(template).at("/Version").asText()).isEqualTo("1.36");
        assertThat(cluster(template).at("/UpgradePolicy/SupportType").asText()).isEqualTo("STANDARD");
    }

    @ParameterizedTest
    @CsvSource({
        "/ComputeConfig/Enabled",
        "/StorageConfig/BlockStorage/Enabled",
        "/KubernetesNetworkConfig/ElasticLoadBalancing/Enabled",
        "/BootstrapSelfManagedAddons"
    })
    void nothingOfAutoModeIsOn(String pointer) {
        assertThat(cluster(template).at(pointer).asText()).isEqualTo("false");
    }

    @Test
    void secretsAreEncryptedWithTheStacksKey() {
        var encryption = cluster(template).at("/EncryptionConfig/0");

        assertThat(encryption.at("/Resources/0").asText()).isEqualTo("secrets");
        assertThat(template.ids("AWS::KMS::Key"))
                .containsExactly(encryption.at("/Provider/KeyArn/Fn::GetAtt/0").asText());
        assertThat(template.the("AWS::KMS::Key")
                        .at("/Properties/EnableKeyRotation")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theControlPlaneLogsToAGroupThatExistsBeforeIt() {
        var group = template.the("AWS::EKS::Cluster").at("/DependsOn/0").asText();
        var logs = template.resource(group).get("Properties");

        assertThat(cluster(template).at("/Logging/ClusterLogging/EnabledTypes").findValuesAsText("Type"))
                .containsExactly("api", "audit", "authenticator");
        assertThat(cluster(template).at("/Name").asText()).isEqualTo("platform-cluster");
        assertThat(logs.at("/LogGroupName").asText()).isEqualTo("/aws/eks/platform-cluster/cluster");
        assertThat(logs.at("/RetentionInDays").asInt()).isEqualTo(30);
    }

    @Test
    void theKeyAdmitsCloudWatchForTheTwoLogGroupsAndNobodyElse() {
        var statements = template.the("AWS::KMS::Key").at("/Properties/KeyPolicy/Statement");
        var groups = statements.findValues("kms:EncryptionContext:aws:logs:arn").stream()
                .map(ClusterTemplate::shown)
                .toList();

        assertThat(statements).hasSize(3);
        assertThat(ClusterTemplate.shown(statements.at("/0/Principal/AWS")))
                .isEqualTo("arn:aws:iam::{AWS::AccountId}:root");
        assertThat(statements.findValuesAsText("Service"))
                .containsExactly("logs.us-west-2.amazonaws.com", "logs.us-west-2.amazonaws.com");
        assertThat(groups)
                .containsExactly(
                        "arn:aws:logs:us-west-2:{AWS::AccountId}:log-group:/aws/eks/platform-cluster/cluster",
                        "arn:aws:logs:us-west-2:{AWS::AccountId}:log-group:/aws/eks/platform-cluster/pods");
    }

    @Test
    void theLogsAreEncryptedWithTheStacksKey() {
        var keys = template.all("AWS::Logs::LogGroup").stream()
                .map(group -> group.at("/Properties/KmsKeyId/Fn::GetAtt/0").asText());

        assertThat(keys).hasSize(2).allMatch(template.ids("AWS::KMS::Key")::contains);
    }

    @Test
    void theApiServerIsPrivateAndInThePrivateSubnets() {
        var network = cluster(template).at("/ResourcesVpcConfig");

        assertThat(network.at("/EndpointPrivateAccess").asText()).isEqualTo("true");
        assertThat(network.at("/EndpointPublicAccess").asText()).isEqualTo("false");
        assertThat(network.at("/SubnetIds").findValuesAsText("Fn::ImportValue"))
                .hasSize(3)
                .allMatch(subnet -> subnet.contains("private"));
        assertThat(network.at("/SecurityGroupIds").findValuesAsText("Fn::ImportValue"))
                .singleElement()
                .asString()
                .contains("ControlPlane");
    }

    @Test
    void theApiServerIsPublicForTheListedBlocksAlone() {
        var network = cluster(trial).at("/ResourcesVpcConfig");

        assertThat(network.at("/EndpointPrivateAccess").asText()).isEqualTo("true");
        assertThat(network.at("/EndpointPublicAccess").asText()).isEqualTo("true");
        assertThat(ClusterTemplate.texts(network.at("/PublicAccessCidrs"))).containsExactly("203.0.113.0/24");
    }

    @Test
    void whoMadeTheClusterIsNoAdministrator() {
        var access = cluster(template).at("/AccessConfig");

        assertThat(access.at("/AuthenticationMode").asText()).isEqualTo("API");
        assertThat(access.at("/BootstrapClusterCreatorAdminPermissions").asText())
                .isEqualTo("false");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "arn:aws:iam::123456789012:role/team/Administrators, AmazonEKSClusterAdminPolicy",
        "arn:aws:iam::123456789012:role/Developers,          AmazonEKSViewPolicy"
    })
    void listedRolesGetOnePolicyForTheWholeCluster(String role, String policy) {
        var policies = trial.all("AWS::EKS::AccessEntry").stream()
                .map(entry -> entry.get("Properties"))
                .filter(entry -> entry.at("/PrincipalArn").asText().equals(role))
                .flatMap(entry -> entry.get("AccessPolicies").valueStream())
                .toList();

        assertThat(policies).hasSize(1);
        assertThat(policies.get(0).at("/AccessScope/Type").asText()).isEqualTo("cluster");
        assertThat(ClusterTemplate.shown(policies.get(0).at("/PolicyArn")))
                .isEqualTo("arn:aws:eks::aws:cluster-access-policy/" + policy);
    }

    @Test
    void protectionKeepsTheClusterItsKeyItsLogsAndItsImages() {
        assertThat(cluster(template).at("/DeletionProtection").asText()).isEqualTo("true");
        assertThat(fates(template)).hasSize(5).doesNotContain("Delete", "");
    }

    @Test
    void withoutProtectionNothingIsKept() {
        assertThat(cluster(trial).at("/DeletionProtection").asText()).isEqualTo("false");
        assertThat(fates(trial)).hasSize(5).containsOnly("Delete");
    }

    @Test
    void loadBalancersFindTheSubnetsOfTheClustersSegmentOnly() {
        var segments = Synthesized.of("cluster.network=services", "cluster.segment=testing")
                .resources("Network", "AWS::EC2::Subnet")
                .values()
                .stream()
                .map(subnet -> subnet.at("/Properties/Tags"))
                .filter(tags -> tags.findValuesAsText("Key").toString().contains("kubernetes.io/role/"))
                .flatMap(tags -> tags.valueStream())
                .filter(tag -> tag.at("/Key").asText().equals("segment"))
                .map(tag -> tag.at("/Value").asText());

        assertThat(segments).hasSize(6).containsOnly("testing");
    }

    @Test
    void aClusterWithoutNatGatewayHasItsInternalLoadBalancersToo() {
        var isolated = Synthesized.of(
                "networks.kubernetes.nat=none", "networks.kubernetes.endpoints=[ec2, ecr.api, ecr.dkr, eks-auth]");
        var tagged = isolated.resources("Network", "AWS::EC2::Subnet").values().stream()
                .map(subnet -> subnet.at("/Properties/Tags").findValuesAsText("Key"))
                .filter(keys -> keys.contains("kubernetes.io/role/internal-elb"));

        assertThat(tagged).hasSize(3);
        assertThat(isolated.json("Cluster.metadata.json").toString()).doesNotContain("aws:cdk:warning");
    }

    private static JsonNode cluster(ClusterTemplate template) {
        return template.the("AWS::EKS::Cluster").get("Properties");
    }

    /** What becomes of everything that holds state when its stack is deleted. */
    private static List<String> fates(ClusterTemplate template) {
        return List.of("AWS::KMS::Key", "AWS::Logs::LogGroup", "AWS::ECR::Repository").stream()
                .flatMap(type -> template.all(type).stream())
                .map(resource -> resource.at("/DeletionPolicy").asText())
                .toList();
    }
}
