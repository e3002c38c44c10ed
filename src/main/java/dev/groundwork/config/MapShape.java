package dev.groundwork.config;

import dev.groundwork.config.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values of one shape, by keys that the blueprint's author chooses, in order. */
record MapShape(Shape value, boolean named) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(path, node, "expected a section of names and values, got " + node.shown());
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Object>();
        for (var entry : mapping.entries()) {
            var at = path + "." + entry.name();
            if (values.containsKey(entry.name())) {
                problems.add(at, entry.key(), "expected a name only once, got it again");
            } else if (named && !entry.name().matches(Named.PATTERN)) {
                problems.add(
                        at, entry.key(), Named.EXPECTED + ", got " + entry.key().shown());
            } else {
                value.bind(entry.value(), at, problems).ifPresent(bound -> values.put(entry.name(), bound));
            }
        }
        return Optional.of(values);
    }

    @Override
    public Optional<Object> standIn() {
        return Optional.of(Map.of());
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        if (named) {
            schema.put("propertyNames", Map.of("pattern", "^" + Named.PATTERN + "$"));
        }
        schema.put("additionalProperties", value.schema());
        return schema;
    }
}
