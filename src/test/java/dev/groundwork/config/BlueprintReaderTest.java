package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueprintReaderTest {

    private static final Path PLATFORM = Path.of("config/platform.yaml");

    @Test
    void keepsTheOrderOfNetworksAndSegments() {
        var blueprint = BlueprintReader.read(PLATFORM, List.of()).blueprint();

        assertThat(blueprint.networks().keySet()).containsExactly("kubernetes", "services");
        assertThat(blueprint.network("services").segments().keySet())
                .containsExactly("production", "testing", "continuity-1", "continuity-2");
    }

    @Test
    void aSettingReplacesWhatTheFileSays() {
        var settings = List.of(Setting.parse("cluster.nodes=6"), Setting.parse("database=null"));

        var blueprint = BlueprintReader.read(PLATFORM, settings).blueprint();

        assertThat(blueprint.cluster().orElseThrow().nodes()).isEqualTo(6);
        assertThat(blueprint.database()).isEmpty();
    }

    @Test
    void aSettingIsCheckedLikeTheFile() {
        var settings = List.of(Setting.parse("cluster.nodes=two"), Setting.parse("cluster.node=6"));

        assertThatThrownBy(() -> BlueprintReader.read(PLATFORM, settings)).hasMessage("""
                config/platform.yaml: 2 problems
                  cluster.node (--set cluster.node=6): unknown key, did you mean 'nodes'?
                  cluster.nodes (--set cluster.nodes=two): expected a whole number, 3 to 450, got 'two'""");
    }
}
