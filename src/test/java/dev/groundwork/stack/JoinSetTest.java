package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.stack.Machine.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinSetTest {

    private static final String MEMBERS = "document-1.p.internal document-2.p.internal document-3.p.internal";

    @TempDir
    Path folder;

    private World world;
    private List<Machine> machines;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
        for (var user : List.of("admin", "exporter", "backup", "orders")) {
            world.write(
                            "secrets/" + user + "-secret/version.1",
                            "{\"username\": \"" + user + "\", \"password\": \"s3cret\"}")
                    .write("secrets/" + user + "-secret/stage.AWSCURRENT", "1\n");
        }
        machines = List.of(
                world.machine("i-1", "us-west-2a"),
                world.machine("i-2", "us-west-2b"),
                world.machine("i-3", "us-west-2c"));
    }

    @Test
    void threeMembersThatStartTogetherInitiateOnce() {
        var outcomes = Machine.together(machines, "join-set.sh", List.of(arguments(1), arguments(2), arguments(3)));

        assertThat(outcomes).extracting(Outcome::code).as(outcomes.toString()).containsExactly(0, 0, 0);
        assertThat(world.read("set/initiations")).isEqualTo("document: " + MEMBERS + "\n");
        assertThat(world.calls("mongosh  users.js")).hasSize(1);
        assertThat(outcomes.get(0).said()).contains("document-1.p.internal is PRIMARY of document");
        assertThat(outcomes.get(2).said()).contains("document-3.p.internal is SECONDARY of document");
    }

    @Test
    void makesTheUsersOfAllSecrets() {
        join(1);

        assertThat(world.read("set/users").lines()).containsExactly("admin", "backup", "exporter", "orders");
    }

    @Test
    void onlyTheFirstMemberInitiates() {
        machines.get(1).watchedFor(10);

        join(2);

        assertThat(world.calls("initiate.js")).isEmpty();
    }

    @Test
    void triesAgainWhileAMemberIsAway() {
        world.write("set/away", "away\n".repeat(6));

        var outcome = join(1);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("initiate.js")).hasSize(7);
        assertThat(world.read("set/initiations").lines()).hasSize(1);
    }

    @Test
    void aSuccessorOfAFirstMemberThatDiedBeforeInitiatesInItsPlace() {
        var successor = world.machine("i-4", "us-west-2a");

        var outcome = successor.run("join-set.sh", arguments(1).toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.read("set/initiations").lines()).hasSize(1);
    }

    @Test
    void whoeverIsElectedMakesTheUsersIfTheFirstMemberDiedAfter() {
        world.directory("set/initiated");
        world.write("set/primary", "i-2\n");

        var outcome = join(2);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("i-2: mongosh  users.js")).hasSize(1);
        assertThat(world.calls("--version-stages initiated")).hasSize(1);
    }

    @Test
    void aRestartChangesNothing() {
        join(1);
        var before = world.calls("put-secret-value");

        var outcome = join(1);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("put-secret-value")).isEqualTo(before);
        assertThat(world.calls("initiate.js")).hasSize(1);
    }

    @Test
    void aFirstMemberThatLostItsVolumeIsTakenInByTheOthers() {
        recordInitiation();
        world.directory("set/initiated");
        world.write("set/primary", "i-2\n")
                .write("set/users", "exporter")
                .write("set/state.i-1", "UNINITIATED\n".repeat(3) + "CATCHING_UP\n".repeat(5) + "SECONDARY\n");

        var outcome = join(1);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("waiting for the others to take this member in");
        assertThat(world.calls("initiate.js")).isEmpty();
    }

    @Test
    void aSetThatLostEveryVolumeIsNotStartedOverEmpty() {
        recordInitiation();

        var outcome = join(1);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("if all members lost their volumes, restore a snapshot");
        assertThat(world.calls("initiate.js")).isEmpty();
    }

    @Test
    void catchingUpMayTakeLongerThanAnyOtherWait() {
        world.directory("set/initiated");
        world.write("set/primary", "i-2\n")
                .write("set/users", "exporter")
                .write("set/state.i-1", "CATCHING_UP\n".repeat(100) + "SECONDARY\n");

        var outcome = join(1);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("sleep")).hasSize(100);
    }

    @Test
    void initiatesNothingWhileItCannotSeeWhetherTheSetExists() {
        var blind = "case $* in *'--version-stage initiated'*) echo 'Could not connect' >&2; exit 255 ;; esac\n";
        var machine = machines.get(0).watchedFor(10).command("aws", blind + "echo '{\"password\": 1}'");

        var outcome = machine.run("join-set.sh", arguments(1).toArray(String[]::new));

        assertThat(outcome.said()).contains("cannot tell whether the set exists");
        assertThat(world.calls("initiate.js")).isEmpty();
    }

    @Test
    void waitsForASecretThatIsNotThereYet() {
        world.lose(5);

        var outcome = join(1);

        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    @Test
    void saysWhichUsersSecretIsMissing() {
        var outcome = machines.get(0)
                .run("join-set.sh", "document-1.p.internal", "document", "identity", MEMBERS, "admin=nothing");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("the secret of user admin cannot be had: gave up after 40 attempts");
    }

    @Test
    void doesNotReportWithoutUsersThatCanLogIn() {
        world.directory("set/initiated");
        world.write("set/primary", "i-2\n");
        machines.get(0).watchedFor(10);

        var outcome = join(1);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).doesNotContain("is SECONDARY of document");
    }

    @Test
    void neverSaysAPasswordNorPutsItOnACommandLine() {
        var outcome = join(1);

        assertThat(outcome.said() + world.read("calls")).doesNotContain("s3cret");
    }

    private Outcome join(int number) {
        return machines.get(number - 1).run("join-set.sh", arguments(number).toArray(String[]::new));
    }

    private void recordInitiation() {
        world.write("secrets/identity/version.i", "document").write("secrets/identity/stage.initiated", "i\n");
    }

    private static List<String> arguments(int number) {
        return List.of(
                "document-" + number + ".p.internal",
                "document",
                "identity",
                MEMBERS,
                "admin=admin-secret",
                "exporter=exporter-secret",
                "backup=backup-secret",
                "orders=orders-secret");
    }
}
