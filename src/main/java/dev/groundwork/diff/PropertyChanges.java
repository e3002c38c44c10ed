package dev.groundwork.diff;

import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** Compares what two templates write of one resource, down to the deepest place that tells the difference. */
final class PropertyChanges {

    private final Function<List<String>, Effect> effects;
    private final List<PropertyChange> found = new ArrayList<>();

    private PropertyChanges(Function<List<String>, Effect> effects) {
        this.effects = effects;
    }

    static List<PropertyChange> between(Value before, Value after, Function<List<String>, Effect> effects) {
        var changes = new PropertyChanges(effects);
        changes.compare(List.of(), before, after);
        return List.copyOf(changes.found);
    }

    private void compare(List<String> steps, Value before, Value after) {
        if (before.equals(after) || isSameScalar(before, after)) {
            return;
        }
        if (before instanceof Value.Fields old
                && after instanceof Value.Fields fresh
                && !isCall(old)
                && !isCall(fresh)) {
            var names = new LinkedHashSet<>(old.fields().keySet());
            names.addAll(fresh.fields().keySet());
            names.forEach(name -> compare(
                    deeper(steps, name),
                    old.fields().getOrDefault(name, Value.absent()),
                    fresh.fields().getOrDefault(name, Value.absent())));
        } else if (before instanceof Value.Items old
                && after instanceof Value.Items fresh
                && old.items().size() == fresh.items().size()) {
            for (int index = 0; index < old.items().size(); index++) {
                compare(
                        deeper(steps, String.valueOf(index)),
                        old.items().get(index),
                        fresh.items().get(index));
            }
        } else {
            found.add(new PropertyChange(steps, before, after, effects.apply(steps)));
        }
    }

    /** CloudFormation takes 3 for '3', and true for 'true'. */
    private static boolean isSameScalar(Value before, Value after) {
        return isScalar(before) && isScalar(after) && before.text().equals(after.text());
    }

    private static boolean isScalar(Value value) {
        return value instanceof Value.Text || value instanceof Value.Decimal || value instanceof Value.Flag;
    }

    /** A function and its argument change as one. */
    private static boolean isCall(Value.Fields object) {
        return object.fields().keySet().stream().anyMatch(name -> name.equals("Ref") || name.startsWith("Fn::"));
    }

    private static List<String> deeper(List<String> steps, String step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }
}
