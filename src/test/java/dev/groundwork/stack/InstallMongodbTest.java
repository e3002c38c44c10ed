package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallMongodbTest {

    private static final String FINGERPRINT = "4B0752C1BCA238C0B4EE14DC41DE058A4E7DCA05";

    @TempDir
    Path folder;

    private World world;
    private Machine machine;

    @BeforeEach
    void aMachine() {
        world = new World(folder).write("fingerprint", FINGERPRINT);
        machine = world.machine("i-1", "us-west-2a");
    }

    @Test
    void installsFromMongodbsRepositoryWithSignaturesChecked() {
        var outcome = machine.run("install-mongodb.sh");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(machine.read("etc/yum.repos.d/mongodb-org-8.0.repo"))
                .contains("baseurl=https://repo.mongodb.org/yum/amazon/2023/mongodb-org/8.0/$basearch/")
                .contains("gpgcheck=1")
                .contains("gpgkey=file://" + machine.file("etc/pki/rpm-gpg/RPM-GPG-KEY-mongodb-8.0"));
        assertThat(machine.read("etc/pki/rpm-gpg/RPM-GPG-KEY-mongodb-8.0")).isEqualTo("a key\n");
        assertThat(world.calls("dnf install")).hasSize(1);
    }

    @Test
    void refusesAKeyThatIsNotMongodbs() {
        world.write("fingerprint", "0000000000000000000000000000000000000000");

        var outcome = machine.run("install-mongodb.sh");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("MongoDB's signing key: expected " + FINGERPRINT
                        + ", got 0000000000000000000000000000000000000000");
        assertThat(machine.has("etc/pki/rpm-gpg/RPM-GPG-KEY-mongodb-8.0")).isFalse();
        assertThat(world.calls("dnf")).isEmpty();
    }

    @Test
    void installsNothingAfterAReboot() {
        machine.write("installed", "").run("install-mongodb.sh");

        assertThat(world.calls("dnf")).isEmpty();
        assertThat(world.calls("systemd-tmpfiles --create /opt/groundwork/mongod-huge-pages.conf"))
                .hasSize(1);
        assertThat(world.calls("sysctl -q --load=/opt/groundwork/mongod-sysctl.conf"))
                .hasSize(1);
    }

    @Test
    void mongodNeverStartsBeforeItsVolumeIsThere() {
        machine.run("install-mongodb.sh");

        assertThat(world.calls("systemctl")).containsExactly("i-1: systemctl disable mongod");
    }

    @Test
    void outlivesALostNetwork() {
        world.lose(4);

        var outcome = machine.run("install-mongodb.sh");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("sleep 30")).hasSize(4);
    }

    @Test
    void saysThatThePackagesCannotBeHad() {
        world.lose(1000);

        var outcome = machine.run("install-mongodb.sh");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("MongoDB's signing key cannot be fetched: gave up after 10 attempts, 30 s apart");
    }
}
