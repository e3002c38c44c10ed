package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is committed for each blueprint is committed for each, and for nothing that no longer is one. */
class PagesTest {

    @ParameterizedTest
    @CsvSource({"config/review, .md", "cost/estimate, .md", "src/test/resources/dev/groundwork/stack/identities, .txt"})
    void everyBlueprintHasItsPageAndEveryPageItsBlueprint(Path folder, String ending) throws IOException {
        assertThat(names(folder, "")).allMatch(name -> name.endsWith(ending));
        assertThat(names(folder, ending)).isNotEmpty().isEqualTo(names(Path.of("config"), ".yaml"));
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
