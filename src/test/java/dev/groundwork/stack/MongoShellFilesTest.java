package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files of JavaScript ask of mongod, on Node.js with a stand-in for the shell's {@code db}. */
class MongoShellFilesTest {

    private static final Path SHELL = Path.of("src/test/resources/dev/groundwork/stack/mongosh.js");
    private static final Path FILES = Path.of("src/main/resources/dev/groundwork/stack/node");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"isreplicaset\":true} | UNINITIATED",
                "{\"setName\":\"document\",\"isWritablePrimary\":true} | PRIMARY",
                "{\"setName\":\"document\",\"isWritablePrimary\":false,\"secondary\":true} | SECONDARY",
                "{\"setName\":\"document\",\"isWritablePrimary\":false,\"secondary\":false} | CATCHING_UP"
            })
    void saysWhatTheMemberIs(String hello, String state) {
        assertThat(run(Map.of(), "{\"answers\":{\"hello\":" + hello + "}}", "state.js"))
                .isEqualTo(state);
    }

    @Test
    void initiatesTheSetOfAllMembers() {
        var environment = Map.of("SET", "document", "MEMBERS", "a.internal b.internal");

        assertThat(run(environment, "{}", "initiate.js").lines())
                .containsExactly(
                        "command {\"replSetInitiate\":{\"_id\":\"document\",\"members\":"
                                + "[{\"_id\":0,\"host\":\"a.internal:27017\"},{\"_id\":1,\"host\":\"b.internal:27017\"}]}}",
                        "initiated");
    }

    @Test
    void takesASetThatIsInitiatedAlreadyForDone() {
        var environment = Map.of("SET", "document", "MEMBERS", "a.internal");
        var database = "{\"answers\":{\"replSetInitiate\":{\"codeName\":\"AlreadyInitialized\"}}}";

        assertThat(run(environment, database, "initiate.js")).endsWith("initiated before");
    }

    @Test
    void failsWhileAMemberIsAway() {
        var environment = Map.of("SET", "document", "MEMBERS", "a.internal");
        var database = "{\"answers\":{\"replSetInitiate\":{\"codeName\":\"NodeNotFound\"}}}";

        assertThat(run(environment, database, "initiate.js")).contains("Error: NodeNotFound");
    }

    @Test
    void createsTheFirstUserWithoutALoginAndTheOthersWithIt() {
        assertThat(users("{\"localhostException\":true}").lines())
                .containsExactly(
                        "create admin.admin [{\"role\":\"root\",\"db\":\"admin\"}]",
                        "login admin.admin",
                        "create admin.backup [{\"role\":\"backup\",\"db\":\"admin\"}]",
                        "create admin.exporter [{\"role\":\"clusterMonitor\",\"db\":\"admin\"},"
                                + "{\"role\":\"read\",\"db\":\"local\"}]",
                        "create orders.orders [{\"role\":\"readWrite\",\"db\":\"orders\"}]",
                        "4 users");
    }

    @Test
    void givesUsersThatExistTheirPasswordAndRoles() {
        assertThat(users("{\"users\":{\"admin.admin\":\"p-admin\",\"orders.orders\":\"old\"}}")
                        .lines())
                .startsWith("login admin.admin")
                .contains("update orders.orders [{\"role\":\"readWrite\",\"db\":\"orders\"}]")
                .noneMatch(line -> line.startsWith("create admin.admin"));
    }

    @Test
    void doesNotTakeOverADatabaseWhoseAdministratorHasAnotherPassword() {
        assertThat(users("{\"users\":{\"admin.admin\":\"changed by hand\"}}")).contains("Error: Unauthorized");
    }

    @Test
    void neverPrintsAPassword() {
        assertThat(users("{\"localhostException\":true}"))
                .doesNotContain("p-admin")
                .doesNotContain("p-orders");
    }

    @Test
    void reportsLagBehindTheNewestMemberAsHealthyWhileTheSetIsLed() {
        assertThat(metrics(1))
                .isEqualTo(
                        "[{\"MetricName\":\"Healthy\",\"Dimensions\":[{\"Name\":\"Member\",\"Value\":\"a.internal\"}],"
                                + "\"Value\":1,\"Unit\":\"Count\"},"
                                + "{\"MetricName\":\"State\",\"Dimensions\":[{\"Name\":\"Member\",\"Value\":\"a.internal\"}],"
                                + "\"Value\":2,\"Unit\":\"None\"},"
                                + "{\"MetricName\":\"ReplicationLag\",\"Dimensions\":[{\"Name\":\"Member\",\"Value\":\"a.internal\"}],"
                                + "\"Value\":7,\"Unit\":\"Seconds\"},"
                                + "{\"MetricName\":\"Connections\",\"Dimensions\":[{\"Name\":\"Member\",\"Value\":\"a.internal\"}],"
                                + "\"Value\":42,\"Unit\":\"Count\"},"
                                + "{\"MetricName\":\"CertificateDays\",\"Dimensions\":[{\"Name\":\"Member\",\"Value\":\"a.internal\"}],"
                                + "\"Value\":396,\"Unit\":\"Count\"}]");
    }

    @Test
    void aMemberOfASetWithoutAPrimaryIsNotHealthy() {
        assertThat(metrics(8)).startsWith("[{\"MetricName\":\"Healthy\"").contains("\"Value\":0,\"Unit\":\"Count\"}");
    }

    @Test
    void logsInAsTheUserOfTheFile() throws IOException {
        var secret = secret("exporter", "exporter", "admin");
        var database = "{\"users\":{\"admin.exporter\":\"p-exporter\"},\"answers\":{\"hello\":{}}}";

        assertThat(run(Map.of("GROUNDWORK_USER", secret.toString()), database, "login.js", "state.js")
                        .lines())
                .containsExactly("login admin.exporter", "UNINITIATED");
    }

    private String users(String database) {
        secret("admin", "admin", "admin");
        secret("exporter", "exporter", "admin");
        secret("backup", "backup", "admin");
        secret("orders", "application", "orders");
        return run(Map.of("USERS_DIRECTORY", folder.toString()), database, "users.js");
    }

    private String metrics(int otherState) {
        var database = """
                {"answers": {"serverStatus": {"connections": {"current": 42}}, "replSetGetStatus": {"members": [
                  {"state": 2, "self": true, "optimeDate": 1000}, {"state": %d, "optimeDate": 8000}]}}}""".formatted(otherState);
        return run(Map.of("NAME", "a.internal", "CERTIFICATE_DAYS", "396"), database, "metrics.js");
    }

    private Path secret(String user, String kind, String database) {
        var secret = "{\"username\":\"%1$s\",\"password\":\"p-%1$s\",\"kind\":\"%2$s\",\"database\":\"%3$s\"}"
                .formatted(user, kind, database);
        try {
            return Files.writeString(folder.resolve(user), secret);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(Map<String, String> environment, String database, String... files) {
        var command = new ArrayList<>(List.of("node", SHELL.toString(), database));
        for (var file : files) {
            command.add(FILES.resolve(file).toString());
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError("expected Node.js on the path", e);
        }
    }
}
