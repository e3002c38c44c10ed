package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.fuzz.Fuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is written for a block, it is read as what it says, or refused. */
class CidrFuzzTest {

    @Test
    void everyBlockIsReadAsItIsWrittenOrRefused() throws IOException {
        var corpus = Stream.of(
                        "10.0.0.0/8", "10.100.32.0/19", "0.0.0.0/0", "255.255.255.255/32", "192.168.1.1/24", "fd00::/8")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        try (var fuzz = new Fuzz("cidr", IllegalArgumentException.class, 16, CidrFuzzTest::read)) {
            var outcome = fuzz.run(corpus);
            assertThat(outcome.read()).isPositive();
            assertThat(outcome.refused()).isPositive();
        }
    }

    /** The two readers of blocks agree, and what one writes the other reads. */
    private static void read(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var written = WrittenBlock.read(text);
        var known = written.filter(WrittenBlock::isAligned).isPresent();
        if (known) {
            assertThat(List.of(
                            Cidr.parse(text).toString(), written.orElseThrow().aligned()))
                    .containsOnly(text);
        }
        var block = Cidr.parse(text);
        assertThat(block).hasToString(text);
        assertThat(known).as(text).isTrue();
    }
}
