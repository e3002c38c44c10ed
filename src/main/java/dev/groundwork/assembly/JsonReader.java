package dev.groundwork.assembly;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON as values, with the lines of the upper levels. */
final class JsonReader {

    // The file's size and our own count of levels are the limits here.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Path file;
    private final Allowance allowance;
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean loops;

    JsonReader(Path file, Allowance allowance) {
        this.file = file;
        this.allowance = allowance;
    }

    Document read(String text) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new AssemblyException(file, line(parser), "expected an object, got " + shown(parser));
            }
            var root = object(parser, "", 1);
            if (parser.nextToken() != null) {
                throw new AssemblyException(file, line(parser), "expected the end of the file, got " + shown(parser));
            }
            return new Document(file, root, lines, loops);
        } catch (JsonProcessingException e) {
            throw new AssemblyException(file, line(e), "not JSON: " + firstWords(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Value value(JsonParser parser, String pointer, int depth) throws IOException {
        if (!allowance.coversValues(1)) {
            throw new AssemblyException(file, line(parser), allowance.tooLarge());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, depth + 1);
            case START_ARRAY -> array(parser, depth + 1);
            case VALUE_TRUE, VALUE_FALSE -> new Value.Flag(parser.getBooleanValue());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalars.numberOrText(parser.getText());
            case VALUE_NULL -> Value.absent();
            default -> new Value.Text(parser.getText());
        };
    }

    private Value.Fields object(JsonParser parser, String pointer, int depth) throws IOException {
        checkDepth(parser, depth);
        var fields = new LinkedHashMap<String, Value>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            loops |= name.startsWith(Intrinsic.LOOP);
            var below = depth <= Document.LEVELS_WITH_LINES ? pointer + "/" + name : "";
            if (!below.isEmpty()) {
                lines.put(below, line(parser));
            }
            parser.nextToken();
            if (fields.put(name, value(parser, below, depth)) != null) {
                throw new AssemblyException(file, line(parser), "'" + name + "' is there twice, expected once");
            }
        }
        return new Value.Fields(fields);
    }

    private Value array(JsonParser parser, int depth) throws IOException {
        checkDepth(parser, depth);
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, "", depth));
        }
        return new Value.Items(items);
    }

    private void checkDepth(JsonParser parser, int depth) {
        if (!allowance.coversDepth(depth)) {
            throw new AssemblyException(file, line(parser), allowance.tooDeep());
        }
    }

    private static int line(JsonProcessingException e) {
        @Nullable JsonLocation location = e.getLocation();
        return location == null ? 1 : location.getLineNr();
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String shown(JsonParser parser) throws IOException {
        @Nullable String text = parser.getText();
        return text == null ? "nothing" : "'" + text + "'";
    }

    private static String firstWords(JsonProcessingException e) {
        var message = e.getOriginalMessage();
        int end = message.indexOf(" (");
        var first = end < 0 ? message : message.substring(0, end);
        return first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }
}
