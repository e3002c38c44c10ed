package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text, or a name. */
record TextShape(boolean named) implements Shape {

    private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1,200}");

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Scalar scalar) || node.isNothing()) {
            problems.add(path, node, "expected text, got " + node.shown());
        } else if (scalar.kind() != Scalar.Kind.TEXT) {
            problems.add(path, node, "expected text, got " + scalar.text() + "; put it in quotes if text is meant");
        } else if (!LINE.matcher(scalar.text()).matches()) {
            problems.add(path, node, "expected a line of text, 1 to 200 characters, got " + node.shown());
        } else if (named && !scalar.text().matches(Named.PATTERN)) {
            problems.add(path, node, Named.EXPECTED + ", got " + scalar.shown());
        } else {
            return Optional.of(scalar.text());
        }
        return Optional.empty();
    }

    @Override
    public Optional<Object> standIn() {
        return Optional.of("");
    }

    @Override
    public ObjectNode schema() {
        var schema = Json.object().put("type", "string");
        return named
                ? schema.put("pattern", "^" + Named.PATTERN + "$")
                : schema.put("minLength", 1).put("maxLength", 200);
    }
}
