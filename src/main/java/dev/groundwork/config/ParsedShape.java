package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.address.Cidr;
import dev.groundwork.config.Node.Scalar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A value with a notation of its own, read by its type's {@code parse}. */
record ParsedShape(Class<?> type, Method parse) implements Shape {

    /** How each notation is published: as much of it as an editor can check while somebody types. */
    private static final Map<Class<?>, Supplier<ObjectNode>> SCHEMAS = Map.of(
            Cidr.class, () -> text("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}/\\d{1,2}"),
            PrefixLength.class, () -> text("/(1[6-9]|2[0-8])"),
            PortRange.class, ParsedShape::ports,
            RoleArn.class, () -> text(RoleArn.PATTERN),
            KubernetesVersion.class, ParsedShape::versions);

    private static ObjectNode text(String pattern) {
        return Json.object().put("type", "string").put("pattern", "^" + pattern + "$");
    }

    private static ObjectNode ports() {
        var schema = Json.object();
        schema.putArray("anyOf")
                .add(Json.object().put("type", "integer").put("minimum", 1).put("maximum", 65535))
                .add(text("\\d{1,5}(-\\d{1,5})?"));
        return schema;
    }

    /** Without quotes, YAML takes 1.36 for a number. */
    private static ObjectNode versions() {
        var schema = Json.object();
        var words = schema.putArray("enum");
        KubernetesVersion.minors().forEach(minor -> words.add(minor).add(new BigDecimal(minor)));
        return schema;
    }

    static Optional<Shape> of(Class<?> type) {
        try {
            return Optional.of(new ParsedShape(type, type.getDeclaredMethod("parse", String.class)));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (!(node instanceof Scalar scalar) || !scalar.brief().equals(scalar.text())) {
            problems.add(path, node, "expected a single short value, got " + node.shown());
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
    public ObjectNode schema() {
        return Optional.ofNullable(SCHEMAS.get(type))
                .orElseThrow(() -> new IllegalStateException("no schema for the notation of " + type))
                .get();
    }
}
