package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Scalar;
import java.util.Optional;

/** Text, or a name. */
record TextShape(boolean named) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Scalar scalar) || node.isNothing()) {
            problems.add(path, node, "expected text, got " + node.shown());
        } else if (scalar.kind() != Scalar.Kind.TEXT) {
            problems.add(path, node, "expected text, got " + scalar.text() + "; put it in quotes if text is meant");
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
        return named ? schema.put("pattern", "^" + Named.PATTERN + "$") : schema;
    }
}
