package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.PlannedSegment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansTest {

    private static Blueprint blueprint(String file) {
        return BlueprintReader.read(Path.of(file), List.of()).blueprint();
    }

    @Test
    void plansEveryNetworkInOrder() {
        var plan = Plans.of(blueprint("config/platform.yaml"));

        assertThat(plan.networks()).extracting(NetworkPlan::name).containsExactly("kubernetes", "services");
        assertThat(plan.network("kubernetes").subnets()).hasSize(6);
        assertThat(plan.network("services").subnets()).hasSize(24);
    }

    @Test
    void handsOverSegmentsWithTheirSharesAndBlocks() {
        var plan = Plans.of(blueprint("src/test/resources/dev/groundwork/config/every-key.yaml"));

        assertThat(plan.network("upper").segments())
                .extracting(PlannedSegment::name, segment -> segment.cidr().toString(), PlannedSegment::reserved)
                .containsExactly(
                        tuple("large", "10.1.0.0/17", false),
                        tuple("small", "10.1.128.0/18", false),
                        tuple("later", "10.1.192.0/18", true));
        assertThat(plan.network("lower").segments())
                .extracting(segment -> segment.cidr().toString())
                .containsExactly("192.168.0.0/21", "192.168.8.0/21");
    }
}
