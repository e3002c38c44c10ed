package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand at a key: found from its Java type, followed by the reader, published in the schema. */
sealed interface Shape
        permits FlagShape, ListShape, MapShape, ParsedShape, SectionShape, TextShape, WholeShape, WordShape {

    /** The value, unless it is wrong; what is wrong with it goes to the problems. */
    Optional<Object> bind(Node node, String path, Problems problems);

    /** What stands in for a value that is wrong, so that the rest of its section can still be checked. */
    default Optional<Object> standIn() {
        return Optional.empty();
    }

    /** The same rules as JSON Schema. */
    ObjectNode schema();

    static Shape of(RecordComponent component) {
        return of(component.getGenericType(), component);
    }

    private static Shape of(Type type, RecordComponent component) {
        if (!(type instanceof ParameterizedType generic)) {
            return of((Class<?>) type, component);
        }
        var arguments = List.of(generic.getActualTypeArguments());
        var inner = of(arguments.get(arguments.size() - 1), component);
        if (generic.getRawType() == Map.class) {
            return new MapShape(inner, component.isAnnotationPresent(Named.class), Range.of(component));
        }
        return generic.getRawType() == List.class ? new ListShape(inner, Range.of(component)) : inner;
    }

    private static Shape of(Class<?> type, RecordComponent component) {
        if (type == String.class) {
            return new TextShape(component.isAnnotationPresent(Named.class));
        }
        if (type == boolean.class || type == Boolean.class) {
            return new FlagShape();
        }
        if (type == int.class || type == Integer.class) {
            return new WholeShape(Range.of(component));
        }
        if (type.isEnum()) {
            return new WordShape(List.of((Enum<?>[]) type.getEnumConstants()));
        }
        return ParsedShape.of(type).orElseGet(() -> SectionShape.of(type));
    }
}
