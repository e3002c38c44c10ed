package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.config.Node.Mapping;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;

/** A key of a section: what may stand at it, what it means, and what it is when left out. */
record Key(String name, Shape shape, String doc, Optional<Node> byDefault, boolean optional) {

    static Key of(RecordComponent component) {
        var name = component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        var doc = component.getAnnotation(Doc.class);
        if (doc == null) {
            throw new IllegalStateException("no @Doc on " + component);
        }
        return new Key(
                name,
                Shape.of(component),
                doc.value(),
                Optional.ofNullable(component.getAnnotation(Default.class))
                        .flatMap(written -> Yaml.value(written.value(), Origin.option("default"))),
                component.getType() == Optional.class);
    }

    boolean required() {
        return !optional && byDefault.isEmpty();
    }

    String path(String section) {
        return section.isEmpty() ? name : section + "." + name;
    }

    /** The key's meaning as part of a sentence. */
    String meaning() {
        var sentence = doc.replaceAll("\\.$", "");
        return Character.isUpperCase(sentence.charAt(1))
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The component's value: what the section says, else the default. */
    Optional<Object> bind(Mapping section, String path, Problems problems) {
        var written = section.value(name);
        var bound = written.flatMap(node -> shape.bind(node, path(path), problems));
        if (optional) {
            return Optional.of(bound);
        }
        return bound.or(this::defaultValue).or(shape::standIn);
    }

    private Optional<Object> defaultValue() {
        return byDefault.map(node -> {
            var problems = new Problems();
            return shape.bind(node, "@Default of " + name, problems)
                    .orElseThrow(
                            () -> new IllegalStateException(problems.inOrder().toString()));
        });
    }

    ObjectNode schema() {
        var schema = Json.object().put("description", doc);
        schema.setAll(shape.schema());
        byDefault.ifPresent(node -> schema.set("default", Json.of(node)));
        return schema;
    }
}
