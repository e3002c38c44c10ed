package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.address.Checker;
import dev.groundwork.address.Cidr;
import dev.groundwork.stack.Ground.Subnet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NetworkStackTest {

    private final Synthesized platform = Synthesized.of();
    private final Ground ground = Ground.of(platform);

    @Test
    void thirtySubnetsHaveTheBlocksThatThePlanGivesThem() {
        assertThat(ground.subnets().stream().map(subnet -> subnet.name() + " " + subnet.cidr()))
                .hasSize(30)
                .contains(
                        "kubernetes/cluster/private/us-west-2a 10.100.0.0/21",
                        "kubernetes/cluster/private/us-west-2b 10.100.8.0/21",
                        "kubernetes/cluster/private/us-west-2c 10.100.16.0/21",
                        "kubernetes/cluster/public/us-west-2a 10.100.24.0/22",
                        "kubernetes/cluster/public/us-west-2b 10.100.28.0/23",
                        "kubernetes/cluster/public/us-west-2c 10.100.30.0/23",
                        "services/production/private/us-west-2a 10.100.32.0/26",
                        "services/production/private/us-west-2c 10.100.32.128/27",
                        "services/testing/public/us-west-2b 10.100.33.192/27",
                        "services/continuity-2/public/us-west-2c 10.100.35.224/27");
    }

    @Test
    void theTemplatesSubnetsAreThePlans() {
        var planned = Planned.of().plan().networks().stream()
                .flatMap(network -> network.subnets().stream())
                .map(subnet -> String.join("/", subnet.network(), subnet.segment(), subnet.tier(), subnet.zone()) + " "
                        + subnet.cidr());

        assertThat(ground.subnets().stream().map(subnet -> subnet.name() + " " + subnet.cidr()))
                .containsExactlyInAnyOrderElementsOf(planned.toList());
    }

    /** By the checker that shares nothing with the search, on what will be deployed. */
    @Test
    void notAnAddressOfEitherNetworkIsLeftOver() {
        for (var vpc : ground.resources("AWS::EC2::VPC").values()) {
            var network = Ground.tags(vpc).get("network");
            var blocks = ground.subnets().stream()
                    .filter(subnet -> subnet.network().equals(network))
                    .map(subnet -> new Checker.Entry(subnet.id(), subnet.cidr()))
                    .toList();

            var coverage = Checker.check(Cidr.parse(vpc.get("CidrBlock").asText()), blocks);
            assertThat(coverage.flaws()).isEmpty();
            assertThat(coverage.unallocated()).isZero();
        }
    }

    @Test
    void noSubnetGivesPublicAddressesAway() {
        assertThat(ground.resources("AWS::EC2::Subnet").values())
                .extracting(subnet -> subnet.get("MapPublicIpOnLaunch").asBoolean())
                .containsOnly(false);
    }

    @Test
    void namesResolveInBothNetworks() {
        assertThat(ground.resources("AWS::EC2::VPC").values()).hasSize(2).allSatisfy(vpc -> {
            assertThat(vpc.get("EnableDnsHostnames").asBoolean()).isTrue();
            assertThat(vpc.get("EnableDnsSupport").asBoolean()).isTrue();
        });
        var zone = only(ground.resources("AWS::Route53::HostedZone"));
        assertThat(zone.get("Name").asText()).isEqualTo("platform.internal.");
        assertThat(StreamSupport.stream(zone.get("VPCs").spliterator(), false)
                        .map(vpc -> Ground.reference(vpc.get("VPCId"))))
                .containsExactlyElementsOf(ground.resources("AWS::EC2::VPC").keySet());
    }

    @Test
    void subnetsCarryTheirNameAndPlace() {
        var subnet = ground.subnets("services", "production", "private").get(2);

        assertThat(tags(subnet))
                .containsEntry("Name", "platform-services-production-private-us-west-2c")
                .containsEntry("network", "services")
                .containsEntry("segment", "production")
                .containsEntry("tier", "private")
                .containsEntry("zone", "us-west-2c")
                .containsEntry("platform", "platform")
                .containsEntry("component", "network");
    }

    @Test
    void kubernetesFindsTheClustersSubnetsForItsLoadBalancers() {
        assertThat(tagged("kubernetes.io/role/elb"))
                .containsExactlyElementsOf(ground.subnets("kubernetes", "cluster", "public"));
        assertThat(tagged("kubernetes.io/role/internal-elb"))
                .containsExactlyElementsOf(ground.subnets("kubernetes", "cluster", "private"));
    }

    @Test
    void everyTaggableResourceIsAllocatedToThePlatform() {
        for (var type : List.of("AWS::EC2::VPC", "AWS::EC2::NatGateway", "AWS::EC2::EIP", "AWS::Logs::LogGroup")) {
            assertThat(ground.resources(type).values())
                    .hasSize(2)
                    .allSatisfy(resource -> assertThat(Ground.tags(resource))
                            .containsEntry("platform", "platform")
                            .containsEntry("component", "network"));
        }
    }

    @Test
    void packagesInS3AreReachedWithoutTheGateway() {
        var endpoints = ground.resources("AWS::EC2::VPCEndpoint").values();

        assertThat(endpoints).hasSize(2).allSatisfy(endpoint -> {
            assertThat(endpoint.get("VpcEndpointType").asText()).isEqualTo("Gateway");
            assertThat(endpoint.get("ServiceName").toString()).contains(".s3");
        });
        assertThat(endpoints.stream()
                        .mapToInt(endpoint -> endpoint.get("RouteTableIds").size()))
                .containsExactly(3, 12);
    }

    @Test
    void connectionsAreLoggedForThirtyDays() {
        assertThat(ground.resources("AWS::EC2::FlowLog").values())
                .extracting(log -> log.get("TrafficType").asText())
                .containsExactly("ALL", "ALL");
        assertThat(platform.resources("Network", "AWS::Logs::LogGroup").values())
                .allSatisfy(group -> {
                    assertThat(group.at("/Properties/RetentionInDays").asInt()).isEqualTo(30);
                    assertThat(group.get("DeletionPolicy").asText()).isEqualTo("RetainExceptOnCreate");
                });
    }

    @Test
    void flowLogsMayWriteToTheirOwnGroupAndNothingElse() {
        var logGroups = ground.resources("AWS::Logs::LogGroup").keySet();

        assertThat(ground.resources("AWS::IAM::Policy").values()).hasSize(2).allSatisfy(policy -> {
            var statements = policy.at("/PolicyDocument/Statement");
            assertThat(statements).hasSize(1);
            assertThat(statements.get(0).get("Action").toString())
                    .isEqualTo("[\"logs:CreateLogStream\",\"logs:DescribeLogStreams\",\"logs:PutLogEvents\"]");
            assertThat(logGroups).contains(Ground.reference(statements.get(0).get("Resource")));
        });
        assertThat(ground.resources("AWS::IAM::Role").values())
                .allSatisfy(role -> assertThat(role.at("/AssumeRolePolicyDocument/Statement/0/Condition")
                                .toString())
                        .contains("aws:SourceAccount", "vpc-flow-log/*"));
    }

    @Test
    void noFunctionOfOursIsNeededToLayTheGround() {
        var types = platform.json("Network.template.json").get("Resources").findValuesAsText("Type");

        assertThat(types).hasSizeGreaterThan(200).noneMatch(type -> type.contains("Lambda") || type.contains("Custom"));
    }

    @Test
    void aPersonIsToldWhatToUseNext() {
        var outputs = platform.json("Network.template.json").get("Outputs").properties();

        assertThat(outputs.stream()
                        .filter(output -> !output.getValue().has("Export"))
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "VpcIdkubernetes",
                        "PublicAddresseskubernetes",
                        "VpcIdservices",
                        "PublicAddressesservices",
                        "ZoneId");
    }

    private List<Subnet> tagged(String key) {
        return ground.subnets().stream()
                .filter(subnet -> "1".equals(tags(subnet).get(key)))
                .toList();
    }

    private Map<String, String> tags(Subnet subnet) {
        return Ground.tags(ground.resource("AWS::EC2::Subnet", subnet.id()));
    }

    private static JsonNode only(Map<String, JsonNode> resources) {
        assertThat(resources).hasSize(1);
        return resources.values().iterator().next();
    }
}
