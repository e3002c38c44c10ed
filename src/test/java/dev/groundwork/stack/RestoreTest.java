package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    @TempDir
    Path folder;

    private World world;
    private Machine machine;

    @BeforeEach
    void aMemberAndASnapshot() {
        world = new World(folder)
                .volume("vol-1", "us-west-2a")
                .write("snapshots/snap-1/WiredTiger", "8.0")
                .write("snapshots/snap-1/collection-0.wt", "as it was");
        machine = world.machine("i-1", "us-west-2a")
                .write(
                        "etc/groundwork/node.env",
                        "NAME=document-1.p.internal\nVOLUME=vol-1\nDATA=document.p.internal\n")
                .write("var/lib/mongo/WiredTiger", "8.0")
                .write("var/lib/mongo/collection-0.wt", "as it is")
                .write("var/lib/mongo/collection-1.wt", "made later")
                .write("mongod", "")
                .write("dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_volloan", "");
    }

    @Test
    void replacesTheDataByTheSnapshots() {
        var outcome = machine.run("restore.sh", "snap-1");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(machine.read("var/lib/mongo/collection-0.wt")).isEqualTo("as it was");
        assertThat(machine.has("var/lib/mongo/collection-1.wt")).isFalse();
        assertThat(machine.has("var/lib/mongo/.restoring")).isFalse();
    }

    @Test
    void leavesMongodStopped() {
        var outcome = machine.run("restore.sh", "snap-1");

        assertThat(world.calls("systemctl")).containsExactly("i-1: systemctl stop mongod");
        assertThat(outcome.said())
                .contains("document-1.p.internal holds snap-1; when every member does: start-mongod.sh");
    }

    @Test
    void keepsThePresentDataInASnapshotFirst() {
        var outcome = machine.run("restore.sh", "snap-1");

        assertThat(outcome.said()).contains("the present data is kept in snap-present");
        assertThat(world.calls("create-snapshot --volume-id vol-1")).hasSize(1);
        assertThat(world.calls("Key=groundwork:data,Value=document.p.internal")).hasSize(1);
    }

    @Test
    void givesTheBorrowedVolumeBack() {
        machine.run("restore.sh", "snap-1");

        assertThat(world.calls("umount")).hasSize(1);
        assertThat(world.calls("delete-volume --volume-id vol-loan")).hasSize(1);
        assertThat(world.folder().resolve("volumes/vol-loan")).doesNotExist();
        assertThat(world.folder().resolve("volumes/vol-1")).exists();
    }

    @Test
    void touchesNothingIfTheSnapshotIsUnknown() {
        var outcome = machine.run("restore.sh", "snap-2");

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.said()).contains("InvalidSnapshot.NotFound");
        assertThat(untouched()).isTrue();
    }

    @Test
    void touchesNothingIfTheSnapshotHoldsNoDatabase() {
        world.write("snapshots/snap-3/photo.jpg", "x");

        var outcome = machine.run("restore.sh", "snap-3");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("snapshot snap-3: expected a MongoDB data directory, got none");
        assertThat(untouched()).isTrue();
        assertThat(world.calls("delete-volume --volume-id vol-loan")).hasSize(1);
    }

    @Test
    void touchesNothingIfTheSnapshotDoesNotFit() {
        machine.command("df", "echo 1K-blocks; echo ' 5'").command("du", "echo '9 x' | tr ' ' '\\t'");

        var outcome = machine.run("restore.sh", "snap-1");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("snapshot snap-1: needs 9 KiB, the volume has 5");
        assertThat(untouched()).isTrue();
    }

    @Test
    void changesNothingIfThePresentDataCannotBeKept() {
        world.write("no-snapshots", "");

        var outcome = machine.run("restore.sh", "snap-1");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("the present data cannot be kept: nothing was changed, and mongod is stopped");
        assertThat(machine.read("var/lib/mongo/collection-0.wt")).isEqualTo("as it is");
    }

    @Test
    void marksAVolumeThatFilledUpHalfWay() {
        machine.command("cp", "echo 'cp: No space left on device' >&2; exit 1");
        machine.command(
                "mount",
                "echo \"$MACHINE: mount $*\" >>\"$WORLD/calls\"; for last; do :; done;"
                        + " echo \"$last\" >>\"$GROUNDWORK_ROOT/mounts\"; echo 8.0 >\"$last/WiredTiger\"");

        var outcome = machine.run("restore.sh", "snap-1");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(machine.has("var/lib/mongo/.restoring")).isTrue();
        assertThat(machine.run("start-mongod.sh").said()).contains("a restore was interrupted: run restore.sh again");
    }

    private boolean untouched() {
        return machine.has("mongod")
                && machine.read("var/lib/mongo/collection-0.wt").equals("as it is")
                && world.calls("create-snapshot").isEmpty();
    }
}
