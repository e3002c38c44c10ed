package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas of what the program writes as JSON, as they are committed. */
class PublishedSchemasTest {

    private static final Pattern DOCUMENT = Pattern.compile("JsonText\\.document\\(\"(groundwork/[^\"]+)\"");

    @Test
    void everyDocumentThatTheProgramWritesHasOne() throws IOException {
        assertThat(schemas().map(PublishedSchema::name)).hasSize(9).containsExactlyInAnyOrderElementsOf(written());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aPublishedSchemaIsASchema(PublishedSchema schema) {
        assertThat(schema.flaws()).isEmpty();
    }

    /** All but that of the blueprint, which is read and not written. */
    static Stream<PublishedSchema> schemas() throws IOException {
        try (var config = Files.list(Path.of("config"));
                var cost = Files.list(Path.of("cost"))) {
            return Stream.concat(config, cost)
                    .filter(file -> file.toString().endsWith(".schema.json"))
                    .filter(file -> !file.endsWith("blueprint.schema.json"))
                    .sorted()
                    .map(PublishedSchema::new)
                    .toList()
                    .stream();
        }
    }

    private static List<String> written() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(PublishedSchemasTest::documents)
                    .toList();
        }
    }

    private static Stream<String> documents(Path source) {
        try {
            return DOCUMENT.matcher(Files.readString(source)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
