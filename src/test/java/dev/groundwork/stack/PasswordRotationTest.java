package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PasswordRotationTest {

    @Test
    void thePasswordIsGeneratedHereAndInNoTemplate() {
        var password = instance().at("/MasterUserPassword").toString();

        assertThat(password).contains("{{resolve:secretsmanager:", ":SecretString:password::}}");
        assertThat(instance().at("/ManageMasterUserPassword").isMissingNode()).isTrue();
        assertThat(one("AWS::SecretsManager::SecretTargetAttachment")
                        .at("/TargetType")
                        .asText())
                .isEqualTo("AWS::RDS::DBInstance");
    }

    @Test
    void secretsManagerRotatesThePasswordEveryMonthFromInsideTheNetwork() {
        var schedule = one("AWS::SecretsManager::RotationSchedule");
        var function = schedule.at("/HostedRotationLambda");

        assertThat(schedule.at("/RotationRules/ScheduleExpression").asText()).isEqualTo("rate(30 days)");
        assertThat(schedule.at("/RotateImmediatelyOnUpdate").asBoolean()).isTrue();
        assertThat(function.at("/RotationType").asText()).isEqualTo("PostgreSQLSingleUser");
        assertThat(function.at("/VpcSecurityGroupIds").toString()).contains("GroupsRotation");
        assertThat(Synthesized.of()
                        .json("Database.template.json")
                        .at("/Transform")
                        .asText())
                .isEqualTo("AWS::SecretsManager-2024-09-16");
    }

    @Test
    void theFunctionReachesTheDatabaseAndSecretsManagerAndNothingElse() {
        var ways = Synthesized.of().resources("Network", "AWS::EC2::SecurityGroupEgress").values().stream()
                .map(rule -> rule.get("Properties"))
                .filter(rule -> rule.at("/GroupId").toString().contains("GroupsRotation"))
                .map(rule ->
                        rule.at("/FromPort").asInt() + "-" + rule.at("/ToPort").asInt())
                .toList();

        assertThat(ways).containsExactlyInAnyOrder("5432-5432", "443-443");
    }

    private static JsonNode instance() {
        return Synthesized.of().json("Database.template.json").at("/Resources/Instance/Properties");
    }

    private static JsonNode one(String type) {
        var found = Synthesized.of().resources("Database", type).values();
        assertThat(found).hasSize(1);
        return found.iterator().next().get("Properties");
    }
}
