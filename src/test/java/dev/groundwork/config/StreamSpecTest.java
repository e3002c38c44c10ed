package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamSpecTest {

    @ParameterizedTest(name = "{0} GiB may grow to {1}")
    @CsvSource({"20, 100", "100, 200", "8192, 16384", "10000, 16384", "16384, 16384"})
    void storageGrowsToTwiceItsSizeAsFarAsMskGoes(int size, int limit) {
        assertThat(read("stream.storage-gib=" + size).storageLimit()).isEqualTo(limit);
    }

    @Test
    void theLimitOfStorageCanBeGiven() {
        assertThat(read("stream.storage-limit-gib=150").storageLimit()).isEqualTo(150);
    }

    @Test
    void theTypeOfTheBrokersSaysWhetherTheyAreExpress() {
        assertThat(read("stream.instance-type=kafka.m7g.large").express()).isFalse();
        assertThat(read("stream.instance-type=express.m7g.large").express()).isTrue();
    }

    @Test
    void startsWithOneUserWhoMayDoAllUntilThereAreAcls() {
        var stream = read();

        assertThat(stream.users()).containsExactly("admin");
        assertThat(stream.openWithoutAcl()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    stream.storage-limit-gib=50   | expected storage-gib (100) or more, got '50'
                    stream.users=[]               | expected 1 to 10 users, got 0
                    stream.users=[Alice]          | expected a name of lower-case letters, digits and hyphens, got 'Alice'
                    stream.users=[a, b, a]        | expected each only once, got 'a' again
                    stream.brokers=4              | expected a multiple of 3, the zones that MSK spreads brokers over, got '4'
                    stream.instance-type=express.m5.large | got 'express.m5.large', did you mean 'express.m7g.large'?
                    stream.monitoring=per-brokers | did you mean 'per-broker'?
                    """)
    void refuses(String setting, String problem) {
        assertThatThrownBy(() -> read(setting)).hasMessageContaining(problem);
    }

    private static StreamSpec read(String... settings) {
        var parsed = Arrays.stream(settings).map(Setting::parse).toList();
        return BlueprintReader.read(Path.of("config/platform.yaml"), parsed).blueprint().stream()
                .orElseThrow();
    }
}
