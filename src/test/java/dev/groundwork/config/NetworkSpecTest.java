package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSpecTest {

    private static final Path MINIMAL = Path.of("src/test/resources/dev/groundwork/config/minimal.yaml");

    private static NetworkSpec network(String tiers) {
        var settings = List.of(Setting.parse("networks.main.tiers=" + tiers));
        return BlueprintReader.read(MINIMAL, settings).blueprint().network("main");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{public: , private: , vault: } | private",
                "{private: , public: } | private",
                "{public: , front: {access: public}, inner: } | inner"
            })
    void favoursTheTierNamedPrivateElseTheLast(String tiers, String favoured) {
        assertThat(network(tiers).favouredTier()).isEqualTo(favoured);
    }

    @Test
    void onlyTheTierNamedPublicIsPublicUnlessSaidOtherwise() {
        var network = network("{public: , front: {access: public}, vault: {access: isolated}, inner: }");

        assertThat(network.access("public")).isEqualTo(TierAccess.PUBLIC);
        assertThat(network.access("front")).isEqualTo(TierAccess.PUBLIC);
        assertThat(network.access("vault")).isEqualTo(TierAccess.ISOLATED);
        assertThat(network.access("inner")).isEqualTo(TierAccess.PRIVATE);
    }
}
