package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.stack.Ground.Route;
import dev.groundwork.stack.Ground.Subnet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Networks that are built otherwise than the default ones. */
class VariationsTest {

    private static final String[] FOUR_ZONES = {
        "zones=[us-west-2a, us-west-2b, us-west-2c, us-west-2d]",
        "cluster.nodes=4",
        "protection=off",
        "networks.kubernetes.flow-log-days=0",
        "networks.services.nat=per-zone",
        "networks.services.endpoints=[ssm, ecr.api]",
        "networks.services.segments.continuity-1.reserved=true"
    };

    private final Synthesized platform = Synthesized.of(FOUR_ZONES);
    private final Ground fourZones = Ground.of(platform);
    private final Ground oneNetwork = Ground.of(Synthesized.read(Planned.ONE_NETWORK));

    @Test
    void fourZonesHaveASubnetEachInEveryTier() {
        assertThat(fourZones.subnets("services", "production", "private"))
                .extracting(Subnet::zone)
                .containsExactly("us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d");
        assertThat(fourZones.subnets("services", "production", "private"))
                .extracting(Subnet::cidr)
                .containsExactly("10.100.32.0/27", "10.100.32.32/27", "10.100.32.64/27", "10.100.32.96/27");
    }

    @Test
    void aReservedSegmentGetsNothing() {
        assertThat(fourZones.subnets())
                .hasSize(32)
                .extracting(Subnet::segment)
                .containsOnly("cluster", "production", "testing", "continuity-2");
        assertThat(fourZones.resources("AWS::EC2::NetworkAcl")).hasSize(4);
    }

    @Test
    void everyZoneHasAGatewayOfItsOwnWhereAsked() {
        var zones = fourZones.subnets().stream()
                .filter(subnet ->
                        subnet.network().equals("services") && subnet.tier().equals("private"))
                .collect(Collectors.groupingBy(Subnet::zone, Collectors.mapping(this::gateway, Collectors.toSet())));

        assertThat(zones)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "us-west-2a", Set.of("services/continuity-2/public/us-west-2a"),
                        "us-west-2b", Set.of("services/continuity-2/public/us-west-2b"),
                        "us-west-2c", Set.of("services/continuity-2/public/us-west-2c"),
                        "us-west-2d", Set.of("services/continuity-2/public/us-west-2d")));
        assertThat(fourZones.resources("AWS::EC2::NatGateway")).hasSize(5);
    }

    @Test
    void endpointsStandInTheEgressSubnetsUnderTheirPublicNames() {
        var egress = fourZones.subnets("services", "continuity-2", "public").stream()
                .map(Subnet::id)
                .toList();

        assertThat(interfaceEndpoints())
                .extracting(endpoint -> endpoint.get("ServiceName").asText())
                .containsExactly("com.amazonaws.us-west-2.ssm", "com.amazonaws.us-west-2.ecr.api");
        assertThat(interfaceEndpoints()).allSatisfy(endpoint -> {
            assertThat(endpoint.get("PrivateDnsEnabled").asBoolean()).isTrue();
            assertThat(endpoint.get("SubnetIds")).extracting(Ground::reference).containsExactlyElementsOf(egress);
        });
    }

    @Test
    void withoutPublicSubnetsEndpointsStandAmongTheRoles() {
        var endpoint = oneNetwork.resources("AWS::EC2::VPCEndpoint").values().stream()
                .filter(found -> found.get("VpcEndpointType").asText().equals("Interface"))
                .findFirst()
                .orElseThrow();

        assertThat(endpoint.get("SubnetIds"))
                .extracting(Ground::reference)
                .containsExactlyElementsOf(
                        oneNetwork.subnets().stream().map(Subnet::id).toList());
    }

    @Test
    void endpointsAreReachedByTheRolesOfTheirNetworkOnHttps() {
        var group = Ground.reference(interfaceEndpoints().get(0).at("/SecurityGroupIds/0"));
        var callers = fourZones.resources("AWS::EC2::SecurityGroupIngress").values().stream()
                .filter(rule -> Ground.reference(rule.get("GroupId")).equals(group))
                .toList();

        assertThat(callers)
                .extracting(rule -> name(Ground.reference(rule.get("SourceSecurityGroupId"))))
                .containsExactly(
                        "platform-stream",
                        "platform-database",
                        "platform-rotation",
                        "platform-document",
                        "platform-services");
        assertThat(callers)
                .allSatisfy(rule -> assertThat(rule.get("FromPort").asInt()).isEqualTo(443));
        assertThat(callers)
                .allSatisfy(rule -> assertThat(rule.get("ToPort").asInt()).isEqualTo(443));
    }

    @Test
    void everySegmentReachesEndpointsAndIsAnswered() {
        var packets = new Packets(fourZones);
        for (var segment : List.of("production", "testing", "continuity-2")) {
            var caller = fourZones.subnets("services", segment, "private").get(1);
            for (var endpoint : fourZones.subnets("services", "continuity-2", "public")) {
                assertThat(packets.converse(caller, endpoint, 443, 1024))
                        .as(segment)
                        .isTrue();
            }
        }
    }

    @Test
    void withoutProtectionLogsGoWithTheirStack() {
        assertThat(platform.resources("Network", "AWS::Logs::LogGroup").values())
                .extracting(group -> group.get("DeletionPolicy").asText())
                .containsExactly("Delete");
    }

    @Test
    void noDaysOfFlowLogsAreNoFlowLogs() {
        assertThat(oneNetwork.resources("AWS::EC2::FlowLog")).isEmpty();
        assertThat(oneNetwork.resources("AWS::IAM::Role")).isEmpty();
    }

    @Test
    void isolatedSubnetsLeadNowhere() {
        assertThat(oneNetwork.subnets())
                .hasSize(3)
                .allSatisfy(subnet -> assertThat(oneNetwork.routes(subnet)).isEmpty());
        assertThat(oneNetwork.resources("AWS::EC2::InternetGateway")).isEmpty();
        assertThat(oneNetwork.resources("AWS::EC2::NatGateway")).isEmpty();
    }

    @Test
    void oneSegmentNeedsNoAcl() {
        assertThat(oneNetwork.resources("AWS::EC2::NetworkAcl")).isEmpty();
    }

    private String gateway(Subnet subnet) {
        Route route = RoutesTest.defaultRoute(fourZones, subnet);
        return RoutesTest.standsIn(fourZones, route);
    }

    private List<JsonNode> interfaceEndpoints() {
        return fourZones.resources("AWS::EC2::VPCEndpoint").values().stream()
                .filter(endpoint -> endpoint.get("VpcEndpointType").asText().equals("Interface"))
                .toList();
    }

    private String name(String group) {
        return Ground.tags(fourZones.resource("AWS::EC2::SecurityGroup", group)).getOrDefault("Name", "");
    }
}
