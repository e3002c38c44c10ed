package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class BlueprintSchemaTest {

    private static final Path PUBLISHED = Path.of("config/blueprint.schema.json");
    private static final Path RESOURCES = Path.of("src/test/resources/dev/groundwork/config");
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(BlueprintSchema.text());

    @Test
    void thePublishedSchemaIsThatOfTheRecords() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PUBLISHED, BlueprintSchema.text());
        }

        assertThat(PUBLISHED).hasContent(BlueprintSchema.text());
    }

    @Test
    void theSchemaItselfIsValid() throws IOException {
        var ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(new ObjectMapper().readTree(BlueprintSchema.text())))
                .isEmpty();
    }

    static Stream<Path> blueprints() throws IOException {
        try (var files = Files.list(Path.of("config"))) {
            var published =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            return Stream.concat(
                    published.stream(),
                    Stream.of(RESOURCES.resolve("every-key.yaml"), RESOURCES.resolve("minimal.yaml")));
        }
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void acceptsEveryBlueprintThatTheReaderAccepts(Path blueprint) throws IOException {
        assertThat(SCHEMA.validate(json(Files.readString(blueprint)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unknown-key                     | property 'databse' is not defined
                    unknown-key-in-a-section        | property 'node' is not defined
                    missing-key                     | required property 'name' not found
                    wrong-type                      | $.cluster.nodes: string found, integer expected
                    wrong-word                      | $.protection: does not have a value in the enumeration
                    cluster-of-two                  | $.cluster.nodes: must have a minimum value of 3
                    cidr-of-ipv6                    | $.networks.main.cidr: does not match the regex
                    two-zones                       | $.zones: must have at least 3 items
                    names                           | $.name: does not match the regex
                    flows                           | $.flows[5].ports: must have at least 1 items
                    network-settings                | $.networks.main.tiers.inner.smallest: does not match the regex
                    list-instead-of-sections        | array found, object expected
                    """)
    void refusesAWrongShape(String file, String message) throws IOException {
        assertThat(SCHEMA.validate(json(Files.readString(RESOURCES.resolve("broken/" + file + ".yaml")))))
                .extracting(ValidationMessage::toString)
                .anyMatch(found -> found.contains(message));
    }

    /** By YAML 1.2, as editors read it. */
    private static JsonNode json(String yaml) {
        return new ObjectMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
