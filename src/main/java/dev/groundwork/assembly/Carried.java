package dev.groundwork.assembly;

import java.util.Collection;

/**
 * What may travel by a name: through parameters, outputs and attributes. CloudFormation carries text and lists of text of
 * some 4 kB that way; without a bound, a few names that each repeat the next would grow without end.
 */
final class Carried {

    private static final int MAX_LENGTH = 16_384;

    private Carried() {}

    static Value checked(String what, Value value) {
        if (value instanceof Value.Fields || length(value) > MAX_LENGTH) {
            return new Unresolved(
                    Reason.LIMIT, what + ": expected text or a list of at most " + MAX_LENGTH + " characters");
        }
        return value;
    }

    private static long length(Value value) {
        if (value instanceof Value.Items list) {
            return sum(list.items());
        } else if (value instanceof Composed composed) {
            return sum(composed.parts());
        }
        return value instanceof Value.Text text ? text.text().length() + 1L : 1;
    }

    private static long sum(Collection<Value> values) {
        long sum = 0;
        for (var value : values) {
            sum += isFlat(value) ? length(value) : MAX_LENGTH + 1L;
        }
        return sum;
    }

    /** Whether it holds no further values, not even as what a reference is known to be. */
    private static boolean isFlat(Value value) {
        if (value instanceof Reference reference) {
            return isFlat(reference.known());
        }
        return !(value instanceof Value.Items || value instanceof Value.Fields);
    }
}
