package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** Values of one shape, by keys that the blueprint's author chooses, in order. */
record MapShape(Shape value, boolean named, Range size) implements Shape {

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(path, node, "expected a section of names and values, got " + node.shown());
            return Optional.empty();
        }
        var names = new LinkedHashSet<String>();
        var values = new LinkedHashMap<String, Object>();
        for (var entry : mapping.entries()) {
            var at = path + "." + entry.key().brief();
            if (!names.add(entry.name())) {
                problems.add(at, entry.key(), "expected a name only once, got it again");
            } else if (named && !entry.name().matches(Named.PATTERN)) {
                problems.add(
                        at, entry.key(), Named.EXPECTED + ", got " + entry.key().shown());
            } else {
                value.bind(entry.value(), at, problems).ifPresent(bound -> values.put(entry.name(), bound));
            }
        }
        if (!size.contains(names.size())) {
            problems.add(path, node, "expected " + size + " entries, got " + names.size());
        }
        return Optional.of(values);
    }

    @Override
    public Optional<Object> standIn() {
        return Optional.of(Map.of());
    }

    @Override
    public ObjectNode schema() {
        var schema = Json.object().put("type", "object");
        size.publish(schema, "minProperties", "maxProperties");
        if (named) {
            schema.set("propertyNames", Json.object().put("pattern", "^" + Named.PATTERN + "$"));
        }
        return schema.set("additionalProperties", value.schema());
    }
}
