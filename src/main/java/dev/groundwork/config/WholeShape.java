package dev.groundwork.config;

import dev.groundwork.config.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A whole number within limits. */
record WholeShape(int min, int max) implements Shape {

    static WholeShape of(Optional<Limits> limits) {
        return new WholeShape(
                limits.map(Limits::min).orElse(0), limits.map(Limits::max).orElse(Integer.MAX_VALUE));
    }

    @Override
    public Optional<Object> bind(Node node, String path, Problems problems) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.NUMBER
                && scalar.text().matches("[+-]?\\d{1,10}")) {
            long number = Long.parseLong(scalar.text());
            if (number >= min && number <= max) {
                return Optional.of((int) number);
            }
        }
        problems.add(path, node, "expected " + expected() + ", got " + node.shown());
        return Optional.empty();
    }

    private String expected() {
        return "a whole number " + (max == Integer.MAX_VALUE ? "from " + min + " up" : "from " + min + " to " + max);
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "integer");
        schema.put("minimum", min);
        schema.put("maximum", max);
        return schema;
    }
}
