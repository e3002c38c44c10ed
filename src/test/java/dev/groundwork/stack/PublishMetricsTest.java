package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishMetricsTest {

    private static final String NAME = "document-1.p.internal";

    @TempDir
    Path folder;

    private World world;
    private Machine machine;

    @BeforeEach
    void aMember() {
        world = new World(folder).write("set/users", "exporter");
        machine = world.machine("i-1", "us-west-2a").write("run/groundwork/users/exporter", "{\"password\": \"x\"}");
    }

    @Test
    void publishesWhatTheMemberSays() {
        machine.run("identity.sh", "identity", "authority", NAME);

        machine.run("publish-metrics.sh", NAME);

        assertThat(world.calls("put-metric-data"))
                .singleElement()
                .asString()
                .matches("i-1: aws cloudwatch put-metric-data --namespace Groundwork/MongoDB --metric-data"
                        + " \\[\\{\"member\":\"" + NAME + "\",\"certificateDays\":39[67]}]");
    }

    @Test
    void aMemberThatSaysNothingIsNotHealthy() {
        world.write("set/state.i-1", "SILENT\n");

        machine.run("publish-metrics.sh", NAME);

        assertThat(world.calls("put-metric-data"))
                .containsExactly("i-1: aws cloudwatch put-metric-data --namespace Groundwork/MongoDB --metric-data"
                        + " [{\"MetricName\":\"Healthy\",\"Dimensions\":[{\"Name\":\"Member\",\"Value\":\"" + NAME
                        + "\"}],\"Value\":0,\"Unit\":\"Count\"}]");
    }
}
