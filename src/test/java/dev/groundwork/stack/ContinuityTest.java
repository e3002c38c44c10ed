package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a change of segment does to a deployed platform, as runbooks/move-to-continuity.md tells it. */
class ContinuityTest {

    @Test
    void membersGetOtherSubnetsAndNothingElse() {
        assertThat(changed("Document", "document.segment=continuity-1"))
                .containsExactly("AWS::AutoScaling::AutoScalingGroup VPCZoneIdentifier");
    }

    @Test
    void theDatabaseKeepsItsSubnetGroupWhoseSubnetsRdsWillNotLetGo() {
        assertThat(changed("Database", "database.segment=continuity-1"))
                .containsExactly(
                        "AWS::RDS::DBSubnetGroup SubnetIds",
                        "AWS::SecretsManager::RotationSchedule HostedRotationLambda");
    }

    @Test
    void kafkaWouldBeReplacedUnderItsOwnName() {
        assertThat(changed("Stream", "stream.segment=continuity-1"))
                .containsExactly("AWS::MSK::Cluster BrokerNodeGroupInfo");
    }

    /** Which is why the runbook moves a store before them. */
    @Test
    void serviceNodesAloneWouldNeedMoreRulesThanAnAclHolds() {
        assertThatThrownBy(() -> Synthesized.of("services.segment=continuity-1"))
                .hasMessageContaining("a network ACL can hold");
    }

    /** Type and property of what differs between the default platform's stack and the moved one's. */
    private static Set<String> changed(String stack, String setting) {
        var before = Synthesized.of().json(stack + ".template.json").get("Resources");
        var after = Synthesized.of(setting).json(stack + ".template.json").get("Resources");
        var changed = new TreeSet<String>();
        before.properties().forEach(resource -> {
            var same = after.path(resource.getKey());
            for (var property : resource.getValue().path("Properties").properties()) {
                if (!property.getValue().equals(same.at("/Properties/" + property.getKey()))) {
                    changed.add(type(resource.getValue()) + " " + property.getKey());
                }
            }
        });
        assertThat(after.size()).isEqualTo(before.size());
        return changed;
    }

    private static String type(JsonNode resource) {
        return resource.get("Type").asText();
    }
}
