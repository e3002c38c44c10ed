package dev.groundwork.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** A committed schema, by its file. */
public record PublishedSchema(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    public PublishedSchema(String file) {
        this(Path.of(file));
    }

    /** What the schema holds against a document; nothing if it is as the schema says. */
    public Set<ValidationMessage> complaints(String document) {
        return complaints(read(document));
    }

    public Set<ValidationMessage> complaints(JsonNode document) {
        return schema().validate(document);
    }

    /** What JSON Schema itself holds against the schema. */
    Set<ValidationMessage> flaws() {
        return SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema().getSchemaNode());
    }

    /** The name and version that every document of it bears. */
    String name() {
        return schema().getSchemaNode().at("/properties/schema/const").asText();
    }

    public static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonSchema schema() {
        try {
            return SCHEMAS.getSchema(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
