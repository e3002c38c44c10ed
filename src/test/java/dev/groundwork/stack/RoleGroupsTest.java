package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleGroupsTest {

    /** What may pass in the default blueprint: what it declares, and what its roles imply. */
    private static final List<String> BETWEEN_ROLES = List.of(
            "front-end to cluster: tcp 8080-8080",
            "cluster to stream: tcp 9096-9096",
            "cluster to stream: tcp 9098-9098",
            "cluster to stream: tcp 11001-11002",
            "cluster to database: tcp 5432-5432",
            "cluster to document: tcp 27017-27017",
            "services to stream: tcp 9096-9096",
            "services to stream: tcp 9098-9098",
            "services to database: tcp 5432-5432",
            "services to document: tcp 27017-27017",
            "services to control-plane: tcp 443-443",
            "cluster to cluster: -1",
            "cluster to control-plane: tcp 443-443",
            "control-plane to cluster: tcp 443-443",
            "control-plane to cluster: tcp 10250-10250",
            "control-plane to cluster: tcp 10251-10251",
            "control-plane to cluster: tcp 9443-9443",
            "document to document: tcp 27017-27017",
            "rotation to database: tcp 5432-5432");

    private final Synthesized platform = Synthesized.of();
    private final Ground ground = Ground.of(platform);
    private final Map<String, JsonNode> groups = ground.resources("AWS::EC2::SecurityGroup");

    @Test
    void thereIsOneGroupPerRole() {
        assertThat(groups.keySet().stream().map(this::role))
                .containsExactly(
                        "front-end",
                        "cluster",
                        "control-plane",
                        "stream",
                        "database",
                        "rotation",
                        "document",
                        "services");
    }

    @Test
    void whatArrivesIsWhatFlowsSay() {
        var arriving = ground.resources("AWS::EC2::SecurityGroupIngress").values().stream()
                .map(rule -> other(rule, "SourceSecurityGroupId") + " to " + role(rule) + ": " + ports(rule));

        assertThat(arriving)
                .containsAll(BETWEEN_ROLES)
                .contains("0.0.0.0/0 to front-end: tcp 443-443")
                .hasSize(BETWEEN_ROLES.size() + 1);
    }

    @Test
    void whatLeavesIsWhatFlowsSay() {
        var leaving = ground.resources("AWS::EC2::SecurityGroupEgress").values().stream()
                .map(rule -> role(rule) + " to " + other(rule, "DestinationSecurityGroupId") + ": " + ports(rule));

        assertThat(leaving)
                .containsAll(BETWEEN_ROLES)
                .contains(
                        "cluster to 0.0.0.0/0: tcp 443-443",
                        "services to 0.0.0.0/0: tcp 443-443",
                        "document to 0.0.0.0/0: tcp 443-443",
                        "rotation to 0.0.0.0/0: tcp 443-443")
                .hasSize(BETWEEN_ROLES.size() + 4);
    }

    /** Without any rule AWS would let everything leave; CDK writes one that matches nothing. */
    @Test
    void groupsThemselvesOpenNothing() {
        assertThat(groups.values()).allSatisfy(group -> {
            assertThat(group.has("SecurityGroupIngress")).isFalse();
            assertThat(group.get("SecurityGroupEgress")).hasSize(1);
            assertThat(group.at("/SecurityGroupEgress/0/CidrIp").asText()).isEqualTo("255.255.255.255/32");
        });
    }

    @Test
    void aRuleThatNamesAGroupOfAnotherNetworkWaitsForThePeering() {
        var peering = ground.resources("AWS::EC2::VPCPeeringConnection").keySet();
        for (var type : List.of("AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress")) {
            for (var rule : platform.resources("Network", type).values()) {
                var waits = peering.contains(rule.at("/DependsOn/0").asText());
                assertThat(waits).as(rule.toString()).isEqualTo(crosses(rule.get("Properties")));
            }
        }
    }

    private boolean crosses(JsonNode rule) {
        var other =
                rule.path(rule.has("SourceSecurityGroupId") ? "SourceSecurityGroupId" : "DestinationSecurityGroupId");
        return !other.isMissingNode() && !network(other).equals(network(rule.get("GroupId")));
    }

    private JsonNode network(JsonNode reference) {
        return group(Ground.reference(reference)).get("VpcId");
    }

    private JsonNode group(String id) {
        return ground.resource("AWS::EC2::SecurityGroup", id);
    }

    private String role(JsonNode rule) {
        return role(Ground.reference(rule.get("GroupId")));
    }

    private String role(String id) {
        var name = Ground.tags(group(id)).getOrDefault("Name", "");
        return name.substring("platform-".length());
    }

    private String other(JsonNode rule, String reference) {
        return rule.has(reference)
                ? role(Ground.reference(rule.get(reference)))
                : rule.get("CidrIp").asText();
    }

    private static String ports(JsonNode rule) {
        var protocol = rule.get("IpProtocol").asText();
        return rule.has("FromPort") ? protocol + " " + rule.get("FromPort") + "-" + rule.get("ToPort") : protocol;
    }
}
