package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisTest {

    @Test
    void theSameBlueprintGivesTheSameBytes(@TempDir Path again) throws IOException {
        var first = Synthesized.of().directory();
        var planned = Planned.of();
        Synthesis.write(planned.blueprint(), planned.plan(), again);

        var written = names(first);
        assertThat(names(again)).isEqualTo(written).contains("Network.template.json", "manifest.json", "tree.json");
        for (var file : written) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void nothingIsLookedUp() {
        var manifest = Synthesized.of().json("manifest.json");

        assertThat(manifest.has("missing")).isFalse();
        assertThat(manifest.at("/artifacts/Network/environment").asText()).isEqualTo("aws://unknown-account/us-west-2");
    }

    @Test
    void stacksAreNamedAfterThePlatform() {
        assertThat(Synthesized.of()
                        .json("manifest.json")
                        .at("/artifacts/Network/properties/stackName")
                        .asText())
                .isEqualTo("platform-network");
    }

    /** The assembly's files but the metadata, which hold stack traces. */
    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".metadata.json"))
                    .sorted()
                    .toList();
        }
    }
}
