package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes indented JSON field by field: the order of keys is the order of the code, and no mapper has to start. */
final class JsonText {

    private JsonText() {}

    /** The fields of a document. */
    interface Fields {

        void write(JsonGenerator json) throws IOException;
    }

    /** A document with one object, which starts with the name and version of its schema. */
    static String document(String schema, Fields fields) {
        return document("schema", schema, fields);
    }

    /** The same where the schema's own rules say how its name is called. */
    static String document(String key, String schema, Fields fields) {
        var text = new StringWriter();
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeStringField(key, schema);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
