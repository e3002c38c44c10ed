package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartMongodTest {

    @TempDir
    Path folder;

    private World world;
    private Machine machine;

    @BeforeEach
    void aMachine() {
        world = new World(folder);
        machine = world.machine("i-1", "us-west-2a");
    }

    @Test
    void startsMongodAndWaitsUntilItAnswers() {
        world.write("set/state.i-1", "SILENT\nSILENT\nUNINITIATED\n");

        var outcome = machine.run("start-mongod.sh");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("systemctl start")).containsExactly("i-1: systemctl start mongod");
        assertThat(world.calls("sleep")).hasSize(2);
        assertThat(world.calls("blockdev")).containsExactly("i-1: blockdev --setra 16 /dev/nvme1n1");
    }

    @Test
    void takesOverFilesThatThePredecessorsUserOwned() {
        machine.command("id", "echo 4711");

        machine.run("start-mongod.sh");

        assertThat(world.calls("chown"))
                .containsExactly("i-1: chown -R mongod:mongod " + machine.file("var/lib/mongo"));
    }

    @Test
    void leavesFilesAloneThatAreMongodsAlready() {
        machine.run("start-mongod.sh");

        assertThat(world.calls("chown")).isEmpty();
    }

    @Test
    void saysThatTheVolumeIsFull() {
        machine.write("broken", "")
                .write("var/log/mongodb/mongod.log", "started\nNo space left on device\n")
                .command("df", "echo 'Use%'; echo ' 100%'");

        var outcome = machine.run("start-mongod.sh");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("mongod does not answer; its volume is 100% full")
                .contains("No space left on device");
    }

    @Test
    void givesUpOnAMongodThatNeverAnswers() {
        world.write("set/state.i-1", "SILENT\n");

        var outcome = machine.run("start-mongod.sh");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("mongod does not answer");
        assertThat(world.calls("sleep")).hasSize(40);
    }

    @Test
    void refusesToStartOnHalfARestore() {
        machine.write("var/lib/mongo/.restoring", "");

        var outcome = machine.run("start-mongod.sh");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("a restore was interrupted: run restore.sh again");
        assertThat(world.calls("systemctl start")).isEmpty();
    }
}
