package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlueprintEditsTest {

    private static final String TEXT = """
            # What it is for.
            region: us-west-2 # cheap
            zones: [us-west-2a, us-west-2b] # two
            networks:
              kubernetes:
                cidr: 10.0.0.0/16
                segments:
                  cluster: {}

            database: { network: kubernetes, standby: true } # safe
            """;

    @Test
    void replacesAValueAndKeepsWhatStandsAroundIt() {
        assertThat(edited("region=us-east-1", "database.standby=false"))
                .contains("# What it is for.\nregion: us-east-1 # cheap\n")
                .contains("database: { network: kubernetes, standby: false } # safe\n");
    }

    @Test
    void replacesAListAsAWhole() {
        assertThat(edited("zones=[a, b, c]")).contains("zones: [a, b, c] # two\nnetworks:");
    }

    @Test
    void addsAKeyInBracesAtTheEnd() {
        assertThat(edited("database.storage-gib=400"))
                .contains("database: { network: kubernetes, standby: true, storage-gib: 400 } # safe\n");
    }

    @Test
    void addsAKeyElsewhereOnALineOfItsOwn() {
        assertThat(edited("networks.kubernetes.nat=per-zone"))
                .contains(
                        "  kubernetes:\n    nat: per-zone\n    cidr: 10.0.0.0/16\n    segments:\n      cluster: {}\n");
    }

    @Test
    void addsAKeyToEmptyBraces() {
        assertThat(edited("networks.kubernetes.segments.cluster.weight=2")).contains("cluster: {weight: 2}\n");
    }

    @Test
    void replacesASectionAndNothingBehindIt() {
        assertThat(edited("networks.kubernetes.segments={ other: {} }"))
                .contains("    segments:\n      { other: {} }\n\ndatabase:");
    }

    @Test
    void changesNothingWithoutSettings() {
        assertThat(edited()).isEqualTo(TEXT);
    }

    @Test
    void refusesToPutAValueIntoASectionThatIsNotThere() {
        assertThatThrownBy(() -> edited("stream.brokers=6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--set stream.brokers=6")
                .hasMessageContaining("'stream'");
    }

    private static String edited(String... settings) {
        return BlueprintEdits.apply(
                TEXT, Stream.of(settings).map(Setting::parse).toList());
    }
}
