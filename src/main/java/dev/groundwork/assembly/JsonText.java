package dev.groundwork.assembly;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.Collectors;

/** A known value written as JSON, without spaces. */
final class JsonText {

    private JsonText() {}

    static String of(Value value) {
        if (value instanceof Value.Fields object) {
            return object.fields().entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ":" + of(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof Value.Items list) {
            return list.items().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof Value.Decimal || value instanceof Value.Flag) {
            return value.text();
        }
        return quoted(value.text());
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
