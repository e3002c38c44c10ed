package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.stack.Machine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

    private static final List<String> ARGUMENTS =
            List.of("identity", "authority", "document-1.p.internal", "document-2.p.internal", "document-3.p.internal");

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @Test
    void theFirstStartDrawsUpAnIdentity() throws IOException {
        var machine = world.machine("i-1", "us-west-2a");

        var outcome = run(machine);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(versions("identity")).hasSize(1);
        assertThat(machine.read("run/groundwork/keyfile").strip()).hasSizeBetween(1000, 1024);
        assertThat(world.calls("install -m 400 -o mongod -g mongod")).hasSize(3);
        assertThat(world.read("secrets/authority/version."
                        + world.read("secrets/authority/stage.AWSCURRENT").strip()))
                .isEqualTo(machine.read("run/groundwork/ca.crt"));
    }

    @Test
    void theCertificateNamesEveryMemberAndTheMachineItself() {
        var machine = world.machine("i-1", "us-west-2a");
        run(machine);

        assertThat(openssl(
                        "x509", "-in", machine.file("run/groundwork/member.pem").toString(), "-noout", "-text"))
                .contains(
                        "DNS:document-1.p.internal, DNS:document-2.p.internal, DNS:document-3.p.internal, DNS:localhost")
                .contains("TLS Web Server Authentication, TLS Web Client Authentication")
                .contains("CA:FALSE");
    }

    @Test
    void membersThatRaceAdoptOneIdentity() throws IOException {
        var machines = List.of(
                world.machine("i-1", "us-west-2a"),
                world.machine("i-2", "us-west-2b"),
                world.machine("i-3", "us-west-2c"));

        var outcomes = Machine.together(machines, "identity.sh", List.of(ARGUMENTS, ARGUMENTS, ARGUMENTS));

        assertThat(outcomes).extracting(Outcome::code).containsExactly(0, 0, 0);
        assertThat(versions("identity")).hasSize(1);
        assertThat(machines.stream()
                        .map(machine -> machine.read("run/groundwork/keyfile"))
                        .distinct())
                .hasSize(1);
        assertThat(machines.stream()
                        .map(machine -> machine.read("run/groundwork/member.pem"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aSuccessorGetsTheSameIdentity() throws IOException {
        var machine = world.machine("i-1", "us-west-2a");
        run(machine);
        var successor = world.machine("i-4", "us-west-2a");

        var outcome = run(successor);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(versions("identity")).hasSize(1);
        assertThat(successor.read("run/groundwork/keyfile")).isEqualTo(machine.read("run/groundwork/keyfile"));
    }

    @Test
    void noSecretIsEverSaidOrOnACommandLine() {
        var machine = world.machine("i-1", "us-west-2a");

        var outcome = run(machine);

        var key = machine.read("run/groundwork/keyfile").lines().findFirst().orElseThrow();
        assertThat(outcome.said() + world.read("calls")).doesNotContain(key).doesNotContain("PRIVATE KEY");
    }

    @Test
    void leavesNoCopyBehind() throws IOException {
        var machine = world.machine("i-1", "us-west-2a");
        run(machine);

        try (Stream<Path> files = Files.list(machine.file("run/groundwork"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ca.crt", "member.pem", "keyfile");
        }
    }

    @Test
    void aSecretThatIsNotWholeIsNeitherUsedNorReplaced() throws IOException {
        world.write("secrets/identity/version.x", "half a tar").write("secrets/identity/stage.AWSCURRENT", "x\n");
        var machine = world.machine("i-1", "us-west-2a");

        var outcome = run(machine);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("what identity holds is not whole");
        assertThat(outcome.said()).contains("the identity cannot be had from identity: gave up after 40 attempts");
        assertThat(machine.has("run/groundwork/keyfile")).isFalse();
        assertThat(versions("identity")).hasSize(1);
    }

    @Test
    void outlivesALostNetwork() throws IOException {
        world.lose(7);

        var outcome = run(world.machine("i-1", "us-west-2a"));

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(versions("identity")).hasSize(1);
    }

    @Test
    void drawsUpNothingWhileItCannotSeeTheSecret() {
        world.lose(1000);

        var outcome = run(world.machine("i-1", "us-west-2a"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("Could not connect to the endpoint URL");
        assertThat(world.calls("put-secret-value")).isEmpty();
    }

    @Test
    void offersNoCandidateFromAFullDisk() {
        var machine =
                world.machine("i-1", "us-west-2a").command("openssl", "echo 'No space left on device' >&2; exit 1");

        var outcome = run(machine);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("the candidate is not whole: is the disk or the memory full?");
        assertThat(world.calls("put-secret-value")).isEmpty();
    }

    @Test
    void aCertificateThatNearsItsEndIsReplacedOnceForAll() throws IOException {
        var machines = List.of(
                world.machine("i-1", "us-west-2a"),
                world.machine("i-2", "us-west-2b"),
                world.machine("i-3", "us-west-2c"));
        Machine.together(machines, "identity.sh", List.of(ARGUMENTS, ARGUMENTS, ARGUMENTS));
        var first = machines.get(0).read("run/groundwork/member.pem");
        machines.forEach(this::runMongod);
        oneYearLater();

        var outcomes = Machine.together(machines, "identity.sh", List.of(ARGUMENTS, ARGUMENTS, ARGUMENTS));

        assertThat(outcomes).extracting(Outcome::code).containsExactly(0, 0, 0);
        assertThat(versions("identity")).hasSize(2);
        assertThat(machines.stream()
                        .map(machine -> machine.read("run/groundwork/member.pem"))
                        .distinct())
                .hasSize(1)
                .doesNotContain(first);
        assertThat(world.calls("mongosh admin reload-certificates.js")).hasSize(3);
    }

    @Test
    void theAuthorityAndTheKeyFileStayWhenTheCertificateIsReplaced() {
        var machine = world.machine("i-1", "us-west-2a");
        run(machine);
        var authority = machine.read("run/groundwork/ca.crt");
        var key = machine.read("run/groundwork/keyfile");
        oneYearLater();

        run(machine);

        assertThat(machine.read("run/groundwork/ca.crt")).isEqualTo(authority);
        assertThat(machine.read("run/groundwork/keyfile")).isEqualTo(key);
        assertThat(world.calls("--secret-id authority")).hasSize(2);
        assertThat(openssl(
                        "verify",
                        "-CAfile",
                        machine.file("run/groundwork/ca.crt").toString(),
                        machine.file("run/groundwork/member.pem").toString()))
                .endsWith(": OK");
    }

    @Test
    void mongodIsLeftAloneWhileNothingIsNew() {
        var machine = world.machine("i-1", "us-west-2a");
        run(machine);
        runMongod(machine);

        run(machine);

        assertThat(world.calls("mongosh")).isEmpty();
        assertThat(world.calls("--secret-id authority")).hasSize(1);
    }

    @Test
    void aMongodThatDidNotReadANewCertificateIsAskedAgain() {
        var machine = world.machine("i-1", "us-west-2a");
        run(machine);
        runMongod(machine);
        oneYearLater();
        world.write("set/state.i-1", "SILENT\n");
        assertThat(run(machine).code()).isEqualTo(1);
        world.write("set/state.i-1", "PRIMARY\n");

        var outcome = run(machine);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("mongosh admin reload-certificates.js")).hasSize(2);
    }

    private void runMongod(Machine machine) {
        machine.write("mongod", "").write("run/groundwork/users/admin", "{\"password\": \"x\"}");
        world.write("set/users", "admin");
    }

    private static Outcome run(Machine machine) {
        return machine.run("identity.sh", ARGUMENTS.toArray(String[]::new));
    }

    /** A certificate that is asked for its last 30 days answers that they have begun, unless it is a new one. */
    private void oneYearLater() {
        world.machine("i-1", "us-west-2a").command("openssl", """
                        if [[ $* == *-checkend* ]]; then
                          [ "$(ls "$WORLD/secrets/identity" | grep -c version)" -gt 1 ]
                          exit
                        fi
                        exec /usr/bin/openssl "$@"\
                        """);
    }

    private List<String> versions(String secret) throws IOException {
        try (Stream<Path> files = Files.list(world.folder().resolve("secrets").resolve(secret))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("version."))
                    .toList();
        }
    }

    private static String openssl(String... arguments) {
        try {
            var command =
                    Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList();
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
