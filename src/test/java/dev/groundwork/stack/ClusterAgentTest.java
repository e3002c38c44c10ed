package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterAgentTest {

    @TempDir
    Path folder;

    private World world;
    private Machine machine;

    @BeforeEach
    void aNode() {
        world = new World(folder);
        machine = world.machine("i-1", "us-west-2a");
    }

    @Test
    void theAgentRunsWithTheGivenConfiguration() {
        var outcome = machine.run("watch-cluster-node.sh", "/opt/groundwork/cloudwatch-agent.json");

        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(world.calls("amazon-cloudwatch-agent-ctl"))
                .containsExactly("i-1: amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c"
                        + " file:/opt/groundwork/cloudwatch-agent.json");
    }

    @Test
    void whereThereIsNoAgentItIsInstalledFirst() throws IOException {
        withoutAgent();

        machine.run("watch-cluster-node.sh", "agent.json");

        assertThat(world.calls("dnf")).containsExactly("i-1: dnf install -y -q amazon-cloudwatch-agent");
    }

    @Test
    void whatCannotBeInstalledFailsSoThatItIsTriedAgain() throws IOException {
        withoutAgent();
        world.lose(1);

        assertThat(machine.run("watch-cluster-node.sh", "agent.json").code()).isNotZero();
    }

    @Test
    void theNodeJoinsWithoutWaitingForIt() {
        assertThat(ClusterAgent.script("c").lines())
                .contains("systemd-run --no-block --unit groundwork-watch --property Restart=on-failure"
                        + " --property RestartSec=60 \\");
    }

    @Test
    void whatTheNodeStartsWithPassesShellcheck() throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("user-data.sh"), ClusterAgent.script("platform-cluster"));

        var check = new ProcessBuilder("shellcheck", script.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void everyFigureHasTheClustersNameAndNoOther() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(ClusterAgent.configuration("platform-cluster"))
                        .findValues("append_dimensions"))
                .hasSize(3)
                .allMatch(dimensions -> dimensions.toString().equals("{\"Cluster\":\"platform-cluster\"}"));
    }

    private void withoutAgent() throws IOException {
        Files.delete(world.folder().resolve("bin/amazon-cloudwatch-agent-ctl"));
    }
}
