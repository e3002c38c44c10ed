package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stacks that hold state have in common: keys, retention, protection, tags, and no doors of their own. */
class StateProtectionTest {

    private static final String OFF = "protection=off";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Stream, AWS::MSK::Cluster, RetainExceptOnCreate",
        "Stream, AWS::MSK::Configuration, RetainExceptOnCreate",
        "Stream, AWS::MSK::BatchScramSecret, RetainExceptOnCreate",
        "Stream, AWS::SecretsManager::Secret, RetainExceptOnCreate",
        "Stream, AWS::KMS::Key, RetainExceptOnCreate",
        "Stream, AWS::Logs::LogGroup, RetainExceptOnCreate",
        "Database, AWS::RDS::DBInstance, Snapshot",
        "Database, AWS::SecretsManager::Secret, RetainExceptOnCreate",
        "Database, AWS::KMS::Key, RetainExceptOnCreate",
        "Database, AWS::Logs::LogGroup, RetainExceptOnCreate"
    })
    void protectionKeepsStateAndWhatReadsIt(String stack, String type, String policy) {
        assertThat(Synthesized.of().resources(stack, type).values())
                .isNotEmpty()
                .extracting(resource -> resource.get("DeletionPolicy").asText())
                .containsOnly(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Database"})
    void withoutProtectionNothingIsLeftBehind(String stack) {
        assertThat(Synthesized.of(OFF).json(stack + ".template.json").get("Resources"))
                .extracting(resource -> resource.path("DeletionPolicy").asText("Delete"))
                .containsOnly("Delete");
    }

    @ParameterizedTest
    @CsvSource({"Stream, true", "Database, true"})
    void protectionKeepsTheStackItself(String stack, boolean on) {
        assertThat(terminationProtection(stack)).isEqualTo(on);
        assertThat(terminationProtection(stack, OFF)).isEqualTo(!on);
    }

    @Test
    void protectionKeepsTheDatabaseItselfAndItsBackups() {
        assertThat(database().at("/DeletionProtection").asBoolean()).isTrue();
        assertThat(database().at("/DeleteAutomatedBackups").asBoolean()).isFalse();
        assertThat(database(OFF).at("/DeletionProtection").asBoolean()).isFalse();
        assertThat(database(OFF).at("/DeleteAutomatedBackups").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Database"})
    void keysAreRotated(String stack) {
        assertThat(Synthesized.of().resources(stack, "AWS::KMS::Key").values())
                .extracting(key -> key.at("/Properties/EnableKeyRotation").asBoolean())
                .containsOnly(true);
    }

    @Test
    void theKeyOfTheBrokersAdmitsTheAccountAndTheLogsOfTheBrokers() {
        assertThat(admitted("Stream", "Key"))
                .containsExactly("the account", "logs.us-west-2.amazonaws.com for /aws/vendedlogs/msk/platform");
    }

    @Test
    void theKeyOfKafkasPasswordsAdmitsTheAccountAndCallersOfSecretsManager() {
        assertThat(admitted("Stream", "ScramKey"))
                .containsExactly("the account", "the account by secretsmanager.us-west-2.amazonaws.com");
    }

    @Test
    void theKeyOfTheDatabaseAdmitsBesidesTheLogsOfTheDatabase() {
        assertThat(admitted("Database", "Key"))
                .containsExactly(
                        "the account",
                        "the account by secretsmanager.us-west-2.amazonaws.com",
                        "logs.us-west-2.amazonaws.com for /aws/rds/instance/platform-database/postgresql",
                        "logs.us-west-2.amazonaws.com for /aws/rds/instance/platform-database/upgrade",
                        "logs.us-west-2.amazonaws.com for /aws/rds/instance/platform-database/iam-db-auth-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Database"})
    void everyLogGroupEnds(String stack) {
        assertThat(Synthesized.of().resources(stack, "AWS::Logs::LogGroup").values())
                .extracting(group -> group.at("/Properties/RetentionInDays").asInt())
                .containsOnly(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stream", "Database"})
    void opensNoDoorOfItsOwn(String stack) {
        assertThat(Synthesized.of().json(stack + ".template.json").get("Resources"))
                .extracting(resource -> resource.get("Type").asText())
                .noneMatch(type -> type.startsWith("AWS::EC2::") || type.startsWith("Custom::"));
    }

    @Test
    void whatCostsMoneyCarriesTheTagsOfCostAllocation() {
        assertThat(Synthesized.of()
                        .json("Stream.template.json")
                        .at("/Resources/Cluster/Properties/Tags")
                        .toString())
                .isEqualTo("{\"component\":\"stream\",\"platform\":\"platform\"}");
        assertThat(database().at("/Tags").toString())
                .isEqualTo(
                        "[{\"Key\":\"component\",\"Value\":\"database\"},{\"Key\":\"platform\",\"Value\":\"platform\"}]");
    }

    /** Whom a key's policy admits, a line for each statement. */
    private static List<String> admitted(String stack, String key) {
        var policy = Synthesized.of().resources(stack, "AWS::KMS::Key").entrySet().stream()
                .filter(entry -> entry.getKey().matches(key + "[0-9A-F]{8}"))
                .map(entry -> entry.getValue().at("/Properties/KeyPolicy/Statement"))
                .findFirst()
                .orElseThrow();
        var admitted = new ArrayList<String>();
        policy.forEach(statement -> admitted.add(principal(statement) + condition(statement)));
        return admitted;
    }

    private static String principal(JsonNode statement) {
        var account = statement.at("/Principal/AWS").toString().contains(":root");
        return statement.at("/Principal/Service").asText(account ? "the account" : "somebody else");
    }

    private static String condition(JsonNode statement) {
        var service = statement.at("/Condition/StringEquals/kms:ViaService").asText();
        var arn = statement
                .at("/Condition/ArnEquals/kms:EncryptionContext:aws:logs:arn")
                .toString();
        var group = arn.replaceAll(".*:log-group:([^\"]*)\".*", " for $1");
        return (service.isEmpty() ? "" : " by " + service) + group;
    }

    private static JsonNode database(String... settings) {
        return Synthesized.of(settings).json("Database.template.json").at("/Resources/Instance/Properties");
    }

    private static boolean terminationProtection(String stack, String... settings) {
        return Synthesized.of(settings)
                .json("manifest.json")
                .at("/artifacts/" + stack + "/properties/terminationProtection")
                .asBoolean();
    }
}
