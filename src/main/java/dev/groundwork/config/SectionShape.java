package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Mapping;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A record's components, each a key. */
record SectionShape(Class<?> type, List<Key> keys) implements Shape {

    static SectionShape of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("no shape for " + type);
        }
        return new SectionShape(
                type, Stream.of(type.getRecordComponents()).map(Key::of).toList());
    }

    Optional<Key> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        var mapping = node.isNothing() ? new Mapping(List.of(), node.origin()) : node; // everything left out
        if (!(mapping instanceof Mapping section)) {
            problems.add(path, node, "expected a section with " + String.join(", ", names()) + ", got " + node.shown());
            return Optional.empty();
        }
        var missing = new ArrayList<>(missing(section));
        refuseStrangers(section, path, problems, missing);
        missing.forEach(key -> problems.add(key.path(path), section, "missing: " + key.meaning()));
        var values = new ArrayList<Object>();
        for (var key : keys) {
            key.bind(section, path, problems).ifPresent(values::add);
        }
        return values.size() == keys.size() ? make(values.toArray(), node, path, problems) : Optional.empty();
    }

    private List<Key> missing(Mapping section) {
        return keys.stream()
                .filter(key -> key.required() && section.value(key.name()).isEmpty())
                .toList();
    }

    /** Names the unknown and repeated keys. A missing key that an unknown one resembles is one problem, not two. */
    private void refuseStrangers(Mapping section, String path, Problems problems, List<Key> missing) {
        var seen = new ArrayList<String>();
        for (var entry : section.entries()) {
            var name = entry.name();
            var at = path.isEmpty()
                    ? entry.key().brief()
                    : path + "." + entry.key().brief();
            if (seen.contains(name)) {
                problems.add(at, entry.key(), "expected a key only once, got it again");
            } else if (key(name).isEmpty()) {
                problems.add(at, entry.key(), "unknown key" + suggestion(name));
                var meant = Nearest.to(name, names());
                missing.removeIf(key -> meant.contains(key.name()));
            }
            seen.add(name);
        }
    }

    String suggestion(String name) {
        var hint = Nearest.hint(name, names());
        return hint.isEmpty() ? ", expected one of " + String.join(", ", names()) : hint;
    }

    private Optional<Object> make(Object[] values, Node node, String path, Problems problems) {
        try {
            return Optional.of(canonical().newInstance(values));
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalArgumentException wrong)) {
                throw new IllegalStateException(e);
            }
            problems.add(path, node, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Constructor<?> canonical() throws NoSuchMethodException {
        var types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType);
        return type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
    }

    @Override
    public ObjectNode schema() {
        var required = keys.stream().filter(Key::required).map(Key::name).toList();
        var schema = Json.object();
        if (required.isEmpty()) {
            schema.putArray("type").add("object").add("null"); // a name with nothing after it
        } else {
            schema.put("type", "object");
        }
        var properties = schema.putObject("properties");
        keys.forEach(key -> properties.set(key.name(), key.schema()));
        required.forEach(schema.putArray("required")::add);
        return schema.put("additionalProperties", false);
    }
}
