package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodRoleTest {

    private static final Pattern LOOKS = Pattern.compile("[a-z0-9-]+:(Describe|Get|List).*");

    private final ClusterTemplate template = ClusterTemplate.of();

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({
        "kube-system,  aws-load-balancer-controller",
        "kube-system,  cluster-autoscaler",
        "external-dns, external-dns",
        "logging,      fluent-bit"
    })
    void belongsToThePodsOfOneServiceAccountOfThisCluster(String namespace, String account) {
        var trust = template.resource(role(account)).at("/Properties/AssumeRolePolicyDocument/Statement");
        var tags = trust.at("/0/Condition/StringEquals");

        assertThat(trust).hasSize(1);
        assertThat(trust.at("/0/Principal/Service").asText()).isEqualTo("pods.eks.amazonaws.com");
        assertThat(ClusterTemplate.texts(trust.at("/0/Action"))).containsExactly("sts:AssumeRole", "sts:TagSession");
        assertThat(tags.get("aws:RequestTag/kubernetes-namespace").asText()).isEqualTo(namespace);
        assertThat(tags.get("aws:RequestTag/kubernetes-service-account").asText())
                .isEqualTo(account);
        assertThat(ClusterTemplate.shown(tags.get("aws:RequestTag/eks-cluster-arn")))
                .isEqualTo("arn:aws:eks:us-west-2:{AWS::AccountId}:cluster/platform-cluster");
        assertThat(association(account).get("Namespace").asText()).isEqualTo(namespace);
    }

    @Test
    void whatIsAllowedOnEverythingIsLooking() {
        var actions = Stream.of("aws-load-balancer-controller", "cluster-autoscaler", "external-dns", "fluent-bit")
                .flatMap(account -> statements(account).stream())
                .filter(statement -> statement.get("Resource").asText().equals("*"))
                .flatMap(PodRoleTest::actions);

        assertThat(actions).isNotEmpty().allMatch(LOOKS.asMatchPredicate());
    }

    @Test
    void theLoadBalancerControllerChangesWhatCarriesItsClustersTag() {
        var free = statements("aws-load-balancer-controller").stream()
                .filter(statement -> !tag(statement, "aws:RequestTag") && !tag(statement, "aws:ResourceTag"))
                .flatMap(PodRoleTest::actions)
                .filter(action -> !LOOKS.matcher(action).matches());

        assertThat(free)
                .containsExactlyInAnyOrder("iam:CreateServiceLinkedRole", "elasticloadbalancing:SetRulePriorities");
    }

    @Test
    void theLoadBalancerControllerOpensNoPort() {
        var actions = statements("aws-load-balancer-controller").stream()
                .flatMap(PodRoleTest::actions)
                .filter(action -> action.startsWith("ec2:"));

        assertThat(actions).isNotEmpty().allMatch(LOOKS.asMatchPredicate());
    }

    @Test
    void theAutoscalerScalesTheNodeGroupsOfThisClusterOnly() {
        var scaling = statement("cluster-autoscaler", "autoscaling:SetDesiredCapacity");

        assertThat(actions(scaling))
                .containsExactly("autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup");
        assertThat(scaling.at("/Condition/StringEquals")
                        .get("aws:ResourceTag/k8s.io/cluster-autoscaler/platform-cluster")
                        .asText())
                .isEqualTo("owned");
    }

    @Test
    void externalDnsPublishesBelowAppsAndLeavesOtherNamesAlone() {
        var change = statement("external-dns", "route53:ChangeResourceRecordSets");
        var names = change.at("/Condition/ForAllValues:StringLike")
                .get("route53:ChangeResourceRecordSetsNormalizedRecordNames");

        assertThat(ClusterTemplate.texts(names)).containsExactly("*.apps.platform.internal");
        assertThat(ClusterTemplate.shown(change.get("Resource")))
                .startsWith("arn:aws:route53:::hostedzone/{platform-network:");
    }

    @Test
    void theLogShipperWritesToThePodsGroupOnly() {
        var group = template.all("AWS::Logs::LogGroup").stream()
                .filter(it -> it.at("/Properties/LogGroupName").asText().endsWith("/pods"));

        assertThat(group).hasSize(1);
        assertThat(statements("fluent-bit")).hasSize(1);
        assertThat(actions(statements("fluent-bit").get(0)))
                .containsExactly("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
        assertThat(ClusterTemplate.shown(statements("fluent-bit").get(0).get("Resource")))
                .startsWith("PodLogs")
                .endsWith(".Arn");
    }

    private String role(String account) {
        return association(account).at("/RoleArn/Fn::GetAtt/0").asText();
    }

    private JsonNode association(String account) {
        return template.all("AWS::EKS::PodIdentityAssociation").stream()
                .map(it -> it.get("Properties"))
                .filter(it -> it.get("ServiceAccount").asText().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> statements(String account) {
        return template.all("AWS::IAM::Policy").stream()
                .map(it -> it.get("Properties"))
                .filter(it -> it.at("/Roles/0/Ref").asText().equals(role(account)))
                .flatMap(it -> it.at("/PolicyDocument/Statement").valueStream())
                .toList();
    }

    private JsonNode statement(String account, String action) {
        return statements(account).stream()
                .filter(statement -> actions(statement).anyMatch(action::equals))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> actions(JsonNode statement) {
        var action = statement.get("Action");
        return action.isArray() ? ClusterTemplate.texts(action).stream() : Stream.of(action.asText());
    }

    private static boolean tag(JsonNode statement, String kind) {
        return statement
                .at("/Condition/StringEquals")
                .path(kind + "/elbv2.k8s.aws/cluster")
                .asText()
                .equals("platform-cluster");
    }
}
