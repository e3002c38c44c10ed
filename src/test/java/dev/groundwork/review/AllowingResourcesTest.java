package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An explanation is right if what it names is needed: without it, the way is closed or another one is named. */
class AllowingResourcesTest {

    private static final int TOPOLOGIES = 120;

    /** What nothing else refers to, so that a template without it is still a template. */
    private static final Set<String> REMOVABLE = Set.of(
            "AWS::EC2::Route",
            "AWS::EC2::NetworkAclEntry",
            "AWS::EC2::SecurityGroupIngress",
            "AWS::EC2::SecurityGroupEgress");

    @TempDir
    Path folder;

    @Test
    void withoutAnAllowingResourceTheAnswerIsNoOrNamesAnother() throws IOException {
        int removed = 0;
        for (int seed = 0; seed < TOPOLOGIES; seed++) {
            var template = new RandomTopology(seed).template();
            var reachability = read(template);
            for (var from : RandomTopology.instances()) {
                for (var to : RandomTopology.instances()) {
                    removed += from.equals(to) ? 0 : removeEach(template, reachability.ask(from, to, Traffic.tcp(443)));
                }
                removed += removeEach(template, reachability.ask(from, PacketWalker.INTERNET, Traffic.tcp(443)));
                removed += removeEach(template, reachability.ask(PacketWalker.INTERNET, from, Traffic.tcp(443)));
            }
        }

        assertThat(removed).isGreaterThan(200);
    }

    private int removeEach(JsonNode template, ReachAnswer answer) throws IOException {
        int removed = 0;
        for (var step : answer.steps()) {
            var type = template.at("/Resources/" + step.logicalId() + "/Type").asText();
            if (answer.verdict() == ReachVerdict.YES && REMOVABLE.contains(type)) {
                var without = template.<ObjectNode>deepCopy();
                ((ObjectNode) without.get("Resources")).remove(step.logicalId());
                var then = read(without).ask(answer.from(), answer.to(), answer.traffic());
                assertThat(then.verdict() == ReachVerdict.CANNOT_TELL)
                        .as("%s without %s", answer, step)
                        .isEqualTo(then.verdict() != ReachVerdict.YES
                                && new PacketWalker(without).isTooOdd(answer.from(), answer.to())
                                && then.because().contains("NAT gateway, which may reach"));
                assertThat(then.steps()).as("%s without %s", answer, step).isNotEqualTo(answer.steps());
                removed++;
            }
        }
        return removed;
    }

    private Reachability read(JsonNode template) throws IOException {
        return Reachability.of(CloudAssembly.read(Files.writeString(folder.resolve("t.json"), template.toString())));
    }
}
