package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseStackTest {

    @Test
    void runsPostgresOfAMajorVersionAndLeavesTheMinorOneToRds() {
        var instance = primary();

        assertThat(instance.at("/Engine").asText()).isEqualTo("postgres");
        assertThat(instance.at("/EngineVersion").asText()).isEqualTo("18");
        assertThat(instance.at("/AutoMinorVersionUpgrade").asBoolean()).isTrue();
        assertThat(instance.at("/PreferredMaintenanceWindow").asText()).isEqualTo("sun:09:30-sun:10:30");
    }

    @Test
    void theParameterGroupIsOfTheSameMajorVersion() {
        assertThat(primary("database.version=17").at("/EngineVersion").asText()).isEqualTo("17");
        assertThat(one("AWS::RDS::DBParameterGroup", "database.version=17")
                        .at("/Family")
                        .asText())
                .isEqualTo("postgres17");
    }

    @Test
    void neverEntersExtendedSupport() {
        assertThat(primary().at("/EngineLifecycleSupport").asText())
                .isEqualTo("open-source-rds-extended-support-disabled");
    }

    @Test
    void hasAStandbyUnlessToldOtherwise() {
        assertThat(primary().at("/MultiAZ").asBoolean()).isTrue();
        assertThat(primary("database.standby=false").at("/MultiAZ").asBoolean()).isFalse();
    }

    @Test
    void togglingTheStandbyReplacesNothingBecauseNoZoneIsNamed() {
        assertThat(primary().at("/AvailabilityZone").isMissingNode()).isTrue();
        assertThat(primary("database.standby=false").at("/AvailabilityZone").isMissingNode())
                .isTrue();
    }

    @Test
    void storageIsGp3EncryptedWithOurKeyAndGrowsToItsLimit() {
        var instance = primary();

        assertThat(instance.at("/StorageType").asText()).isEqualTo("gp3");
        assertThat(instance.at("/AllocatedStorage").asText()).isEqualTo("200");
        assertThat(instance.at("/MaxAllocatedStorage").asInt()).isEqualTo(400);
        assertThat(instance.at("/StorageEncrypted").asBoolean()).isTrue();
        assertThat(instance.at("/KmsKeyId/Fn::GetAtt/0").asText()).startsWith("Key");
    }

    @Test
    void storageThatMayNotGrowHasNoLimit() {
        assertThat(primary("database.storage-limit-gib=200")
                        .at("/MaxAllocatedStorage")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void canBeRestoredToAnySecondOfTwoWeeks() {
        var instance = primary();

        assertThat(instance.at("/BackupRetentionPeriod").asInt()).isEqualTo(14);
        assertThat(instance.at("/PreferredBackupWindow").asText()).isEqualTo("08:00-09:00");
        assertThat(instance.at("/CopyTagsToSnapshot").asBoolean()).isTrue();
    }

    @Test
    void isReachedOverTlsWithPasswordsOrIamFromInsideOnly() {
        var instance = primary();

        assertThat(parameters().get("rds.force_ssl").asText()).isEqualTo("1");
        assertThat(instance.at("/EnableIAMDatabaseAuthentication").asBoolean()).isTrue();
        assertThat(instance.at("/CACertificateIdentifier").asText()).isEqualTo("rds-ca-rsa2048-g1");
        assertThat(instance.at("/PubliclyAccessible").asBoolean()).isFalse();
    }

    @Test
    void livesInThePrivateSubnetsOfItsSegment() {
        assertThat(one("AWS::RDS::DBSubnetGroup").at("/SubnetIds"))
                .extracting(subnet -> subnet.at("/Fn::ImportValue").asText().replaceAll(".*Ref(.*Subnet\\d)S.*", "$1"))
                .containsExactly(
                        "servicesproductionprivateSubnet1",
                        "servicesproductionprivateSubnet2",
                        "servicesproductionprivateSubnet3");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "shared_preload_libraries, 'pg_stat_statements,auto_explain'",
        "track_io_timing, 1",
        "log_min_duration_statement, 1000",
        "auto_explain.log_min_duration, 5000",
        "log_lock_waits, 1",
        "log_autovacuum_min_duration, 5000",
        "idle_in_transaction_session_timeout, 300000",
        "autovacuum_vacuum_scale_factor, 0.02",
        "autovacuum_vacuum_insert_scale_factor, 0.02",
        "autovacuum_analyze_scale_factor, 0.01"
    })
    void isMadeForDiagnosisAndLargeTables(String name, String value) {
        assertThat(parameters().get(name).asText()).isEqualTo(value);
    }

    @Test
    void everyParameterHasAReason() {
        assertThat(DatabaseParameters.ALL)
                .extracting(Tuning::why)
                .doesNotContain("")
                .hasSize(parameters().size());
    }

    @Test
    void isWatchedFromWithinFreeOfCharge() {
        var instance = primary();

        assertThat(instance.at("/DatabaseInsightsMode").asText()).isEqualTo("standard");
        assertThat(instance.at("/PerformanceInsightsRetentionPeriod").asInt()).isEqualTo(7);
        assertThat(instance.at("/MonitoringInterval").asInt()).isEqualTo(60);
        assertThat(one("AWS::IAM::Role")
                        .at("/AssumeRolePolicyDocument/Statement/0/Principal/Service")
                        .asText())
                .isEqualTo("monitoring.rds.amazonaws.com");
    }

    @Test
    void exportsItsLogsToGroupsThatExistBeforeIt() {
        var groups = Synthesized.of().resources("Database", "AWS::Logs::LogGroup");
        var waitsFor = Synthesized.of().json("Database.template.json").at("/Resources/Instance/DependsOn");

        assertThat(groups.values())
                .extracting(group -> group.at("/Properties/LogGroupName").asText())
                .contains(
                        "/aws/rds/instance/platform-database/postgresql",
                        "/aws/rds/instance/platform-database/upgrade",
                        "/aws/rds/instance/platform-database/iam-db-auth-error");
        assertThat(waitsFor).extracting(JsonNode::asText).hasSize(3).allMatch(groups::containsKey);
    }

    @Test
    void saysWhatToTypeNext() {
        var outputs = Synthesized.of("database.replicas=1")
                .json("Database.template.json")
                .get("Outputs");

        assertThat(Text.of(outputs.at("/PsqlWithIam/Value"))).contains("aws rds generate-db-auth-token");
        assertThat(Text.of(outputs.at("/IamUsers/Value"))).contains("DbiResourceId");
        assertThat(Text.of(outputs.at("/Reader1/Value"))).contains("Replica1");
        assertThat(Text.of(outputs.at("/Storage/Value")))
                .isEqualTo("aws rds describe-db-instances --region us-west-2 --db-instance-identifier"
                        + " platform-database --query 'DBInstances[0].AllocatedStorage'");
    }

    @Test
    void sessionsGoThroughAServiceNodeAndCheckTheServersName() {
        var outputs = Synthesized.of().json("Database.template.json").get("Outputs");

        assertThat(Text.of(outputs.at("/PortForward/Value")))
                .contains("GroupsServices", "AWS-StartPortForwardingSessionToRemoteHost")
                .endsWith("portNumber=5432,localPortNumber=5432");
        assertThat(Text.of(outputs.at("/Psql/Value")))
                .contains("secretsmanager get-secret-value", "host=", "hostaddr=127.0.0.1 port=5432")
                .contains("sslmode=verify-full sslrootcert=global-bundle.pem");
    }

    @Test
    void withoutServiceNodesSessionsGoThroughTheCluster() {
        var outputs = Synthesized.of("services=null", "flows=[]")
                .json("Database.template.json")
                .get("Outputs");

        assertThat(Text.of(outputs.at("/PortForward/Value"))).contains("GroupsCluster");
    }

    private static JsonNode parameters() {
        return one("AWS::RDS::DBParameterGroup").get("Parameters");
    }

    private static JsonNode primary(String... settings) {
        return Synthesized.of(settings).json("Database.template.json").at("/Resources/Instance/Properties");
    }

    private static JsonNode one(String type, String... settings) {
        var found = Synthesized.of(settings).resources("Database", type).values();
        assertThat(found).hasSize(1);
        return found.iterator().next().get("Properties");
    }
}
