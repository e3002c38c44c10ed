package dev.groundwork.cost;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A JSON file of any size, read forward once; only what is asked for is ever in memory. */
final class JsonFile implements AutoCloseable {

    /** What to do with one field of an object; it must consume or skip the value. */
    interface Field {
        void at(String name) throws IOException;
    }

    /** What to do with one element of an array; it must consume or skip it. */
    interface Element {
        void next() throws IOException;
    }

    // The names of the fields are SKUs and rate codes, millions of them and each once: a table of names would only
    // grow.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(1 << 16)
                            .build())
                    .build())
            .build();

    private final JsonParser parser;

    JsonFile(Path file) throws IOException {
        parser = JSON.createParser(file.toFile());
        parser.nextToken();
    }

    /** Visits the fields of the object at the current place. */
    void fields(Field field) throws IOException {
        expect(JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            field.at(name);
        }
        expect(JsonToken.END_OBJECT);
    }

    /** Visits the elements of the array at the current place. */
    void elements(Element element) throws IOException {
        expect(JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.next();
        }
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    String text() throws IOException {
        return parser.getValueAsString("");
    }

    /** The day of a time such as 2026-09-18T21:27:57Z. */
    String day() throws IOException {
        try {
            return Day.checked(text().replaceFirst("T.*", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The whole value at the current place, which is one product or one term and never large. */
    JsonNode tree() throws IOException {
        return JSON.readTree(new Small(parser));
    }

    /** Reads on in a file, so far as a single value of it may go. */
    private static final class Small extends JsonParserDelegate {

        private int left = 10_000;

        Small(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            if (--left < 0) {
                throw new IOException("expected products and terms of a few values, got one of thousands at line "
                        + currentLocation().getLineNr());
            }
            return super.nextToken();
        }
    }

    private void expect(JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw new IOException("expected " + token + ", got " + parser.currentToken() + " at line "
                    + parser.currentLocation().getLineNr());
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
