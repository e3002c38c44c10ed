package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeNameTest {

    private static final String NAME = "document-1.platform.internal";

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @Test
    void givesItsNameToAMachineThatIsNew() {
        var outcome = world.machine("i-1", "us-west-2a").run("take-name.sh", "Z1", NAME);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.read("names/" + NAME)).isEqualTo("10.0.0.1\n");
        assertThat(world.calls("hostnamectl")).containsExactly("i-1: hostnamectl set-hostname " + NAME);
    }

    @Test
    void movesTheNameFromThePredecessor() {
        world.write("names/" + NAME, "10.0.0.1\n");

        var outcome = world.machine("i-4", "us-west-2a").run("take-name.sh", "Z1", NAME);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.read("names/" + NAME)).isEqualTo("10.0.0.4\n");
    }

    @Test
    void needsNobodyAfterAReboot() {
        world.write("names/" + NAME, "10.0.0.1\n").lose(1000);

        var outcome = world.machine("i-1", "us-west-2a").run("take-name.sh", "Z1", NAME);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("aws")).isEmpty();
    }

    @Test
    void waitsUntilTheResolverHasForgottenThePredecessor() {
        world.write("stale", "10.0.0.1 STREAM old\n".repeat(4));

        var outcome = world.machine("i-4", "us-west-2a").run("take-name.sh", "Z1", NAME);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("sleep")).containsExactly("i-4: sleep 10", "i-4: sleep 10", "i-4: sleep 10");
    }

    @Test
    void outlivesALostNetwork() {
        world.lose(5);

        var outcome = world.machine("i-1", "us-west-2a").run("take-name.sh", "Z1", NAME);

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("UPSERT")).hasSizeGreaterThan(1);
    }

    @Test
    void saysThatTheNameCannotBeWritten() {
        world.lose(1000);

        var outcome = world.machine("i-1", "us-west-2a").run("take-name.sh", "Z1", NAME);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("take-name.sh: " + NAME + " cannot be written to hosted zone Z1: gave up after"
                        + " 20 attempts, 15 s apart");
    }

    @Test
    void aMachineThatWillBeFollowedLeavesItsName() {
        world.write("names/" + NAME, "10.0.0.1\n").write("desired", "1.0\n");

        var outcome = world.machine("i-1", "us-west-2a").run("leave-name.sh", "Z1", NAME);

        assertThat(outcome.code()).isZero();
        assertThat(world.read("names/" + NAME)).isEqualTo("10.0.0.1\n");
    }

    @Test
    void theLastMachineTakesItsNameWithIt() {
        world.write("names/" + NAME, "10.0.0.1\n").write("desired", "0\n");

        var outcome = world.machine("i-1", "us-west-2a").run("leave-name.sh", "Z1", NAME);

        assertThat(outcome.code()).isZero();
        assertThat(world.folder().resolve("names/" + NAME)).doesNotExist();
    }

    @Test
    void nobodyTakesTheNameOfAnother() {
        world.write("names/" + NAME, "10.0.0.4\n").write("desired", "0\n");

        var outcome = world.machine("i-1", "us-west-2a").run("leave-name.sh", "Z1", NAME);

        assertThat(outcome.code()).isZero();
        assertThat(world.read("names/" + NAME)).isEqualTo("10.0.0.4\n");
    }

    @Test
    void aLostNetworkDoesNotHoldUpShuttingDown() {
        world.lose(1000);

        var outcome = world.machine("i-1", "us-west-2a").run("leave-name.sh", "Z1", NAME);

        assertThat(outcome.code()).isZero();
        assertThat(world.calls("sleep")).isEmpty();
    }
}
