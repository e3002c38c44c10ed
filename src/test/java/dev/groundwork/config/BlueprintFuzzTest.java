package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.fuzz.Fuzz;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a blueprint, it is read or refused. */
class BlueprintFuzzTest {

    private static final Path FILE = Path.of("blueprint.yaml");

    @Test
    void everyBlueprintIsReadOrRefused() throws IOException {
        try (var fuzz = new Fuzz("blueprint", BlueprintException.class, 256, BlueprintFuzzTest::read)) {
            var outcome = fuzz.run(corpus());
            assertThat(outcome.read()).isPositive();
            assertThat(outcome.refused()).isPositive();
        }
    }

    private static void read(byte[] input) {
        BlueprintReader.read(FILE, List.of(), file -> new ByteArrayInputStream(input));
    }

    private static List<byte[]> corpus() throws IOException {
        var corpus = new ArrayList<byte[]>();
        for (var folder : List.of("config", "src/test/resources/dev/groundwork/config")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (var file : files.filter(it -> it.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    corpus.add(Files.readAllBytes(file));
                }
            }
        }
        return corpus;
    }
}
