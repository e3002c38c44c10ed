package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeReportTest {

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
    void aNodeTellsTheStackThatItIsUp() {
        machine.run("report.sh", "platform-document", "Member1", "SUCCESS");

        assertThat(world.calls("signal-resource"))
                .containsExactly("i-1: aws cloudformation signal-resource --stack-name platform-document"
                        + " --logical-resource-id Member1 --unique-id i-1 --status SUCCESS");
    }

    @Test
    void aNodeThatComesBackLaterNeedsNoListener() {
        world.write("deployed", "");

        var outcome = machine.run("report.sh", "platform-document", "Member1", "SUCCESS");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.said()).contains("the stack is not waiting for it");
    }

    @Test
    void aMachineThatGivesUpSaysSoAndGoes() {
        var outcome = machine.run("give-up.sh", "platform-document", "Member1");

        assertThat(outcome.code()).isZero();
        assertThat(world.calls("--status FAILURE")).hasSize(1);
        assertThat(world.calls("shutdown -h +5")).hasSize(1);
    }

    @Test
    void aMachineGivesUpWithoutANetworkToo() {
        world.lose(1000);

        machine.run("give-up.sh", "platform-document", "Member1");

        assertThat(world.calls("shutdown -h +5")).hasSize(1);
    }

    @Test
    void theFirstBootTakesTheNodesFilesAndStartsItsUnits() {
        var outcome = machine.run("first-boot.sh", "stack", "Member1", "us-west-2", "groundwork.service", "some.timer");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("cfn-init"))
                .containsExactly("i-1: cfn-init --stack stack --resource Member1 --region us-west-2");
        assertThat(world.calls("systemctl"))
                .containsExactly(
                        "i-1: systemctl daemon-reload",
                        "i-1: systemctl enable --now --no-block groundwork.service some.timer");
    }

    @Test
    void aFirstBootThatGetsNoFilesHandsTheMachineBack() {
        machine.command("cfn-init", "exit 1");

        var outcome = machine.run("first-boot.sh", "stack", "Member1", "us-west-2", "groundwork.service");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(world.calls("sleep 30")).hasSize(10);
        assertThat(world.calls("systemctl")).containsExactly("i-1: systemctl poweroff");
    }

    @Test
    void theFirstBootGetsItsToolWhereTheImageHasNone() {
        world.folder().resolve("bin/cfn-init").toFile().delete();

        machine.run("first-boot.sh", "stack", "Member1", "us-west-2", "groundwork.service");

        assertThat(world.calls("dnf install -y -q aws-cfn-bootstrap")).isNotEmpty();
    }

    @Test
    void theAgentRunsWithTheNodesConfiguration() {
        machine.run("watch-node.sh", "/opt/groundwork/cloudwatch-agent.json");

        assertThat(world.calls("amazon-cloudwatch-agent-ctl"))
                .containsExactly("i-1: amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s"
                        + " -c file:/opt/groundwork/cloudwatch-agent.json");
    }

    @Test
    void aNodeWorksWithoutItsAgent() {
        world.lose(1000)
                .folder()
                .resolve("bin/amazon-cloudwatch-agent-ctl")
                .toFile()
                .delete();

        var outcome = machine.run("watch-node.sh", "/opt/groundwork/cloudwatch-agent.json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.said()).contains("the CloudWatch agent cannot be installed");
    }
}
