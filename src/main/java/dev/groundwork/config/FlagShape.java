package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Scalar;
import java.util.Optional;

/** True or false. */
record FlagShape() implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.FLAG) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        problems.add(path, node, "expected true or false, got " + node.shown());
        return Optional.empty();
    }

    @Override
    public ObjectNode schema() {
        return Json.object().put("type", "boolean");
    }
}
