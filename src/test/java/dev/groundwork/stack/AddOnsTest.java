package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddOnsTest {

    private final ClusterTemplate template = ClusterTemplate.of();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eks-pod-identity-agent |",
                "kube-proxy             |",
                "metrics-server         |",
                "aws-ebs-csi-driver     |",
                "coredns | {\"autoScaling\":{\"enabled\":true,\"maxReplicas\":10,\"minReplicas\":2}}",
                "vpc-cni | {\"enableNetworkPolicy\":\"true\",\"env\":{\"AWS_VPC_K8S_CNI_EXTERNALSNAT\":\"true\","
                        + "\"ENABLE_PREFIX_DELEGATION\":\"true\"}}"
            })
    void isInstalledWithThisConfiguration(String name, String configuration) {
        var addOn = addOn(name).get("Properties");

        assertThat(addOn.path("ConfigurationValues").asText(null)).isEqualTo(configuration);
        assertThat(addOn.at("/ResolveConflicts").asText()).isEqualTo("OVERWRITE");
        assertThat(addOn.has("AddonVersion")).isFalse();
    }

    @Test
    void thereAreNoOthers() {
        assertThat(template.all("AWS::EKS::Addon")).hasSize(6);
    }

    @Test
    void whatANodeNeedsComesBeforeTheFirstNode() {
        assertThat(names(template.all("AWS::EKS::Nodegroup").get(0).get("DependsOn")))
                .containsExactlyInAnyOrder("eks-pod-identity-agent", "kube-proxy", "vpc-cni");
    }

    @Test
    void addressesAreHandedOutOnceTheAgentCanGiveThePermission() {
        assertThat(names(addOn("vpc-cni").get("DependsOn"))).containsExactly("eks-pod-identity-agent");
    }

    @ParameterizedTest
    @CsvSource({"coredns", "aws-ebs-csi-driver", "metrics-server"})
    void whatNeedsNodesComesAfterTheLastNode(String name) {
        var last = template.ids("AWS::EKS::Nodegroup").get(2);

        assertThat(ClusterTemplate.texts(addOn(name).get("DependsOn"))).containsExactly(last);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "vpc-cni,            aws-node,              AmazonEKS_CNI_Policy",
        "aws-ebs-csi-driver, ebs-csi-controller-sa, AmazonEBSCSIDriverEKSClusterScopedPolicy"
    })
    void getsItsPermissionsAsAPodOfItsServiceAccount(String name, String account, String policy) {
        var identities = addOn(name).at("/Properties/PodIdentityAssociations");
        var role = template.resource(identities.at("/0/RoleArn/Fn::GetAtt/0").asText());

        assertThat(identities).hasSize(1);
        assertThat(identities.at("/0/ServiceAccount").asText()).isEqualTo(account);
        assertThat(role.at("/Properties/ManagedPolicyArns")).hasSize(1);
        assertThat(ClusterTemplate.shown(role.at("/Properties/ManagedPolicyArns/0")))
                .isEqualTo("arn:aws:iam::aws:policy/" + policy);
    }

    @Test
    void theVolumeDriverCannotMakeAVolumeThatIsNotEncrypted() {
        var statement = template.all("AWS::IAM::Policy").stream()
                .flatMap(policy ->
                        policy.at("/Properties/PolicyDocument/Statement").valueStream())
                .filter(it -> it.get("Effect").asText().equals("Deny"))
                .toList();

        assertThat(statement).hasSize(1);
        assertThat(statement.get(0).at("/Action").asText()).isEqualTo("ec2:CreateVolume");
        assertThat(statement.get(0).at("/Condition/Bool/ec2:Encrypted").asText())
                .isEqualTo("false");
    }

    private JsonNode addOn(String name) {
        return template.all("AWS::EKS::Addon").stream()
                .filter(it -> it.at("/Properties/AddonName").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(JsonNode ids) {
        return ids.valueStream()
                .map(id -> template.resource(id.asText())
                        .at("/Properties/AddonName")
                        .asText())
                .toList();
    }
}
