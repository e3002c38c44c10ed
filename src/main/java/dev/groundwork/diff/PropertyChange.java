package dev.groundwork.diff;

import dev.groundwork.assembly.Value;
import java.util.List;

/** A property that differs, each side as it is written; nothing where a side does not have it. */
public record PropertyChange(List<String> steps, Value before, Value after, Effect effect) {

    public PropertyChange {
        steps = List.copyOf(steps);
    }

    public String pointer() {
        return "/" + String.join("/", steps);
    }
}
