package dev.groundwork.config;

import dev.groundwork.config.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of one shape, in order. */
record ListShape(Shape item) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Sequence sequence)) {
            problems.add(path, node, "expected a list such as [a, b], got " + node.shown());
            return Optional.empty();
        }
        var items = new ArrayList<Object>();
        for (int i = 0; i < sequence.items().size(); i++) {
            item.bind(sequence.items().get(i), path + "[" + i + "]", problems).ifPresent(items::add);
        }
        return Optional.of(items);
    }

    @Override
    public Optional<Object> standIn() {
        return Optional.of(List.of());
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", item.schema());
        return schema;
    }
}
