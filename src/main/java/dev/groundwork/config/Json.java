package dev.groundwork.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Mapping;
import dev.groundwork.config.Node.Scalar;
import dev.groundwork.config.Node.Sequence;

/** What the schema is written in. */
final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static JsonNode of(Node node) {
        if (node instanceof Sequence sequence) {
            return NODES.arrayNode()
                    .addAll(sequence.items().stream().map(Json::of).toList());
        }
        if (node instanceof Mapping mapping) {
            var object = object();
            mapping.entries().forEach(entry -> object.set(entry.name(), of(entry.value())));
            return object;
        }
        return of((Scalar) node);
    }

    private static JsonNode of(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.textNode(scalar.text());
            case NUMBER -> NODES.numberNode(Integer.parseInt(scalar.text()));
            case FLAG -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> NODES.nullNode();
        };
    }
}
