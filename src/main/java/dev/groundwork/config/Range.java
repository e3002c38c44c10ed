package dev.groundwork.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;

/** The whole numbers from a least to a greatest one, or without an end. */
record Range(int min, int max) {

    private static final Range FROM_ZERO = new Range(0, Integer.MAX_VALUE);

    static Range of(RecordComponent component) {
        var limits = component.getAnnotation(Limits.class);
        return limits == null ? FROM_ZERO : new Range(limits.min(), limits.max());
    }

    boolean contains(long number) {
        return min <= number && number <= max;
    }

    /** Publishes the limits under the words that the schema has for them. */
    void publish(ObjectNode schema, String least, String greatest) {
        if (min > 0 || least.equals("minimum")) {
            schema.put(least, min);
        }
        if (max < Integer.MAX_VALUE) {
            schema.put(greatest, max);
        }
    }

    @Override
    public String toString() {
        return max == Integer.MAX_VALUE ? min + " or more" : min + " to " + max;
    }
}
