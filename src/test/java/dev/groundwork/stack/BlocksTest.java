package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.address.Cidr;
import dev.groundwork.config.PortRange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void neighboursBecomeTheBlockThatTheyFill() {
        assertThat(merged("10.0.1.0/24", "10.0.0.0/24")).containsExactly("10.0.0.0/23");
        assertThat(merged("10.0.0.0/26", "10.0.0.64/26", "10.0.0.128/27", "10.0.0.160/27", "10.0.0.192/26"))
                .containsExactly("10.0.0.0/24");
    }

    @Test
    void neighboursThatNoBlockFillsStayApart() {
        assertThat(merged("10.0.1.0/24", "10.0.2.0/24")).containsExactly("10.0.1.0/24", "10.0.2.0/24");
        assertThat(merged("10.0.0.0/25", "10.0.0.128/26")).containsExactly("10.0.0.0/25", "10.0.0.128/26");
    }

    @Test
    void aBlockInsideAnotherAddsNothing() {
        assertThat(merged("10.0.0.0/16", "10.0.3.0/24", "10.0.0.0/16")).containsExactly("10.0.0.0/16");
    }

    @Test
    void portsThatTouchOrOverlapBecomeOneRange() {
        assertThat(mergedPorts("443-443", "8080-8090", "8085-8100", "8101-8101", "444-444"))
                .containsExactly("443-444", "8080-8101");
    }

    @Test
    void portsWithAGapBetweenThemStayApart() {
        assertThat(mergedPorts("9098-9098", "9096-9096")).containsExactly("9096", "9098");
    }

    private static List<String> merged(String... blocks) {
        return Blocks.merged(Stream.of(blocks).map(Cidr::parse).toList()).stream()
                .map(Cidr::toString)
                .toList();
    }

    private static List<String> mergedPorts(String... ranges) {
        var ports = Stream.of(ranges)
                .map(range -> range.split("-", -1))
                .map(ends -> new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
        return Blocks.mergedPorts(ports).stream().map(PortRange::toString).toList();
    }
}
