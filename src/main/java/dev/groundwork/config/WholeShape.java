package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Scalar;
import java.util.Optional;

/** A whole number within limits. */
record WholeShape(Range range) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.NUMBER
                && scalar.text().matches("[+-]?\\d{1,10}")
                && range.contains(Long.parseLong(scalar.text()))) {
            return Optional.of(Integer.valueOf(scalar.text()));
        }
        var quoted = node instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.TEXT
                && scalar.text().matches("\\d+");
        var got = node.shown() + (quoted ? " in quotes" : "");
        problems.add(path, node, "expected a whole number, " + range + ", got " + got);
        return Optional.empty();
    }

    @Override
    public ObjectNode schema() {
        var schema = Json.object().put("type", "integer");
        range.publish(schema, "minimum", "maximum");
        return schema;
    }
}
