package dev.groundwork.assembly;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.Collectors;

/** Writes a value as JSON, without spaces; what is not known is shown in place, as ${…}. */
final class JsonText {

    private JsonText() {}

    static String of(Value value) {
        if (value instanceof Value.Fields object) {
            return object.fields().entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ":" + of(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof Value.Items list) {
            return list.items().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof Value.Text text) {
            return quoted(text.text());
        } else if (value instanceof Value.Known number) {
            return number.text();
        }
        return value.isAbsent() ? "null" : quoted(open(value));
    }

    private static String open(Value value) {
        if (value instanceof Composed composed) {
            return composed.parts().stream()
                    .map(part -> part instanceof Value.Text text ? text.text() : open(part))
                    .collect(Collectors.joining());
        } else if (value instanceof Reference reference) {
            return "${" + reference.resource() + "." + reference.attribute() + "}";
        }
        return "${" + value.describe() + "}";
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
