package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.List;

/** A JSON pointer (RFC 6901), such as /Tags/0/Value. */
record Pointer(List<String> steps) {

    static Pointer parse(String text) {
        if (!text.isEmpty() && !text.startsWith("/")) {
            throw new IllegalArgumentException("expected a JSON pointer such as /Tags/0, got '" + text + "'");
        }
        var steps = new ArrayList<String>();
        for (int from = 1; from <= text.length(); ) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            steps.add(text.substring(from, to).replace("~1", "/").replace("~0", "~"));
            from = to + 1;
        }
        return new Pointer(steps);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    String first() {
        return steps.get(0);
    }

    Pointer rest() {
        return new Pointer(steps.subList(1, steps.size()));
    }

    Value in(Value value) {
        var here = value;
        for (var step : steps) {
            here = step(here, step);
        }
        return here;
    }

    private static Value step(Value value, String step) {
        if (value instanceof Value.Fields object) {
            var found = object.fields().get(step);
            return found == null ? Intrinsic.unwritten(object) : found;
        } else if (value instanceof Value.Items list) {
            return item(list.items(), step);
        } else if (value instanceof Value.Known scalar) {
            return new Unresolved(Reason.MISUSE, "expected an object with '" + step + "', got " + scalar.describe());
        }
        return value instanceof Value.Absent absent
                ? absent
                : value.unresolved()
                        .<Value>map(unknown -> unknown)
                        .orElseGet(() -> step(((Reference) value).known(), step));
    }

    private static Value item(List<Value> items, String step) {
        if (!step.matches("\\d{1,9}")) {
            return new Unresolved(Reason.MISUSE, "expected an object with '" + step + "', got a list");
        }
        int index = Integer.parseInt(step);
        return index < items.size() ? items.get(index) : Value.absent();
    }
}
