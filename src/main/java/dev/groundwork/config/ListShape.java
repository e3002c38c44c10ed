package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of one shape, in order. */
record ListShape(Shape item, Range size) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Sequence sequence)) {
            problems.add(path, node, "expected a list such as [a, b], got " + node.shown());
            return Optional.empty();
        }
        int entries = sequence.items().size();
        if (!size.contains(entries)) {
            problems.add(path, node, "expected " + size + " entries, got " + entries);
        }
        var items = new ArrayList<Object>();
        for (int i = 0; i < entries; i++) {
            item.bind(sequence.items().get(i), path + "[" + i + "]", problems).ifPresent(items::add);
        }
        return Optional.of(items);
    }

    @Override
    public Optional<Object> standIn() {
        return Optional.of(List.of());
    }

    @Override
    public ObjectNode schema() {
        var schema = Json.object().put("type", "array");
        size.publish(schema, "minItems", "maxItems");
        return schema.set("items", item.schema());
    }
}
