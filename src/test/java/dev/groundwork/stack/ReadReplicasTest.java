package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadReplicasTest {

    /** The platform of a company with 700 GB of tables, once its load has tripled. */
    private static final String[] LARGE = {"database.storage-gib=1000", "database.replicas=1"};

    @Test
    void holdsSevenHundredGigabytesWithRoomAndAReplica() {
        assertThat(Synthesized.of(LARGE)
                        .resources("Database", "AWS::RDS::DBInstance")
                        .keySet())
                .containsExactly("Instance", "Replica1");
        assertThat(instance("Instance", LARGE).at("/AllocatedStorage").asText()).isEqualTo("1000");
        assertThat(instance("Instance", LARGE).at("/MaxAllocatedStorage").asInt())
                .isEqualTo(2000);
        assertThat(instance("Replica1", LARGE).at("/MaxAllocatedStorage").asInt())
                .isEqualTo(2000);
    }

    @Test
    void aReplicaIsItsSourceButForWhatConcernsWriting() {
        var replica = instance("Replica1", LARGE);

        assertThat(replica.at("/SourceDBInstanceIdentifier/Ref").asText()).isEqualTo("Instance");
        for (var same : List.of(
                "DBInstanceClass",
                "DBParameterGroupName",
                "VPCSecurityGroups",
                "StorageType",
                "EnableCloudwatchLogsExports",
                "EnableIAMDatabaseAuthentication",
                "PubliclyAccessible")) {
            assertThat(replica.get(same))
                    .as(same)
                    .isEqualTo(instance("Instance", LARGE).get(same));
        }
        // RDS takes these from the source, and refuses to be told.
        assertThat(replica.has("Engine") || replica.has("KmsKeyId") || replica.has("MasterUserPassword"))
                .isFalse();
    }

    @Test
    void replicasTakeTheZonesInTurn() {
        assertThat(Synthesized.of("database.replicas=4")
                        .resources("Database", "AWS::RDS::DBInstance")
                        .values())
                .extracting(
                        instance -> instance.at("/Properties/AvailabilityZone").asText())
                .containsExactly("", "us-west-2b", "us-west-2c", "us-west-2a", "us-west-2b");
    }

    private static JsonNode instance(String id, String... settings) {
        return Synthesized.of(settings).json("Database.template.json").at("/Resources/" + id + "/Properties");
    }
}
