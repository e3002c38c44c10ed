package dev.groundwork.config;

import dev.groundwork.address.Cidr;
import dev.groundwork.config.Node.Scalar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value with a notation of its own, read by its type's {@code parse}. */
record ParsedShape(Class<?> type, Method parse) implements Shape {

    /** How each notation is published: what an editor can check while somebody types. */
    private static final Map<Class<?>, Map<String, Object>> SCHEMAS = Map.of(
            Cidr.class,
            Map.of("type", "string", "pattern", "^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}/\\d{1,2}$"),
            PrefixLength.class,
            Map.of("type", "string", "pattern", "^/(1[6-9]|2[0-8])$"),
            PortRange.class,
            Map.of(
                    "anyOf",
                    List.of(
                            Map.of("type", "integer", "minimum", 1, "maximum", 65535),
                            Map.of("type", "string", "pattern", "^\\d{1,5}(-\\d{1,5})?$"))));

    static Optional<Shape> of(Class<?> type) {
        try {
            return Optional.of(new ParsedShape(type, type.getDeclaredMethod("parse", String.class)));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(path, node, "expected a single value, got " + node.shown());
            return Optional.empty();
        }
        try {
            return Optional.of(parse.invoke(null, scalar.text()));
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalArgumentException wrong)) {
                throw new IllegalStateException(e);
            }
            problems.add(path, node, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Optional.ofNullable(SCHEMAS.get(type))
                .orElseThrow(() -> new IllegalStateException("no schema for the notation of " + type));
    }
}
