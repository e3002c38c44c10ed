package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeVolumeTest {

    private static final String DEVICE = "dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_vol1";

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder).volume("vol-1", "us-west-2a");
    }

    @Test
    void makesAFileSystemOnAVolumeThatIsNew() {
        var machine = world.machine("i-1", "us-west-2a");

        var outcome = machine.run("take-volume.sh", "vol-1", "/var/lib/mongo");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.read("volumes/vol-1")).isEqualTo("us-west-2a in-use i-1\n");
        assertThat(world.calls("mkfs.xfs")).hasSize(1);
        assertThat(machine.read("mounts").strip())
                .isEqualTo(machine.file("var/lib/mongo").toString());
    }

    @Test
    void keepsTheFileSystemOfThePredecessor() {
        world.write("content/vol-1", "xfs\n");

        var outcome = world.machine("i-4", "us-west-2a").run("take-volume.sh", "vol-1", "/var/lib/mongo");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("mkfs")).isEmpty();
        assertThat(world.calls("mount -t xfs -o noatime,nodev,nosuid")).hasSize(1);
        assertThat(world.calls("xfs_growfs")).hasSize(1);
    }

    @Test
    void changesNothingAfterAReboot() {
        var machine = world.machine("i-1", "us-west-2a").write(DEVICE, "");
        world.write("volumes/vol-1", "us-west-2a in-use i-1\n").write("content/vol-1", "xfs\n");

        assertThat(machine.run("take-volume.sh", "vol-1", "/var/lib/mongo").code())
                .isZero();
        assertThat(machine.run("take-volume.sh", "vol-1", "/var/lib/mongo").code())
                .isZero();

        assertThat(world.calls("attach-volume")).isEmpty();
        assertThat(world.calls("mkfs")).isEmpty();
        assertThat(world.calls("mount -t")).hasSize(1);
    }

    @Test
    void waitsUntilThePredecessorHasLetGo() {
        world.write("content/vol-1", "xfs\n")
                .write("volumes/vol-1", "us-west-2a in-use i-1\n")
                .write("volumes/vol-1.next", "us-west-2a in-use i-1\n".repeat(3) + "us-west-2a available None\n");

        var outcome = world.machine("i-4", "us-west-2a").run("take-volume.sh", "vol-1", "/var/lib/mongo");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("waiting for volume vol-1: in-use, held by i-1");
        assertThat(world.read("volumes/vol-1")).isEqualTo("us-west-2a in-use i-4\n");
    }

    @Test
    void givesUpOnAPredecessorThatNeverLetsGo() {
        world.write("volumes/vol-1", "us-west-2a in-use i-1\n");

        var outcome = world.machine("i-4", "us-west-2a").run("take-volume.sh", "vol-1", "/var/lib/mongo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("volume vol-1 is not attached: gave up after 60 attempts, 15 s apart");
        assertThat(world.calls("detach-volume")).isEmpty();
        assertThat(world.read("volumes/vol-1")).isEqualTo("us-west-2a in-use i-1\n");
    }

    @Test
    void refusesAVolumeOfAnotherZone() {
        var outcome = world.machine("i-1", "us-west-2b").run("take-volume.sh", "vol-1", "/var/lib/mongo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("volume vol-1: expected in us-west-2b, got us-west-2a");
        assertThat(world.calls("attach-volume")).isEmpty();
        assertThat(world.calls("sleep")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ext4, 'expected xfs or nothing, got other data'", "ambivalent, 'cannot tell what it holds (blkid: 8)'"
    })
    void neverOverwritesWhatItDoesNotKnow(String content, String reason) {
        world.write("content/vol-1", content + "\n");

        var outcome = world.machine("i-1", "us-west-2a").run("take-volume.sh", "vol-1", "/var/lib/mongo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("volume vol-1: " + reason);
        assertThat(world.calls("mkfs")).isEmpty();
        assertThat(world.calls("mount -t")).isEmpty();
    }

    @Test
    void onlyOneOfTwoMachinesGetsIt() {
        var machines = List.of(world.machine("i-1", "us-west-2a"), world.machine("i-4", "us-west-2a"));
        var arguments = List.of("vol-1", "/var/lib/mongo");

        var outcomes = Machine.together(machines, "take-volume.sh", List.of(arguments, arguments));

        assertThat(outcomes).extracting(Machine.Outcome::code).containsExactlyInAnyOrder(0, 1);
        assertThat(world.calls("mkfs")).hasSize(1);
    }

    @Test
    void outlivesALostNetwork() {
        world.lose(4);

        var outcome = world.machine("i-1", "us-west-2a").run("take-volume.sh", "vol-1", "/var/lib/mongo");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("sleep 15")).hasSizeGreaterThanOrEqualTo(4);
    }
}
