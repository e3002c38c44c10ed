package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Computes a stack's values from what its template says. */
final class Resolver {

    private static final String DYNAMIC_REFERENCE = "{{resolve:";

    private final StackTemplate stack;

    Resolver(StackTemplate stack) {
        this.stack = stack;
    }

    StackTemplate stack() {
        return stack;
    }

    /** The value at a pointer; only what lies on the way and at its end is computed. */
    Value at(Value written, Pointer pointer) {
        return at(written, pointer, new Trail());
    }

    Value at(Value written, Pointer pointer, Trail trail) {
        if (pointer.isEmpty() || !(written instanceof Value.Fields object)) {
            return pointer.in(resolve(written, trail));
        }
        var call = Intrinsic.Call.in(object);
        if (call.isEmpty()) {
            var below = object.fields().getOrDefault(pointer.first(), Intrinsic.unwritten(object));
            return trail.deeper(() -> at(below, pointer.rest(), trail));
        }
        return call.get().name().equals(Intrinsic.IF)
                ? caught(() ->
                        Conditions.choose(this, call.get().argument(), trail, branch -> at(branch, pointer, trail)))
                : pointer.in(resolve(written, trail));
    }

    Value resolve(Value written, Trail trail) {
        if (written instanceof Value.Text text) {
            return isDynamic(text.text()) ? dynamic(text.text(), List.of()) : text;
        } else if (written instanceof Value.Items list) {
            return trail.deeper(() -> items(list, trail));
        } else if (written instanceof Value.Fields object) {
            return trail.deeper(() ->
                    Intrinsic.Call.in(object).map(call -> call(call, trail)).orElseGet(() -> fields(object, trail)));
        }
        return written;
    }

    /** Secrets and stored parameters, which only a deployment reads. */
    static Unresolved dynamic(String text, List<Value> parts) {
        int from = text.indexOf(DYNAMIC_REFERENCE) + DYNAMIC_REFERENCE.length();
        int to = text.indexOf("}}", from);
        var name = text.substring(from, Math.min(to < 0 ? text.length() : to, from + 200));
        return new Unresolved(Reason.DYNAMIC_REFERENCE, "dynamic reference '" + name + "', read at deployment")
                .mentioning(parts);
    }

    static boolean isDynamic(String text) {
        return text.contains(DYNAMIC_REFERENCE);
    }

    /** A function's arguments as written, so many as it takes. */
    List<Value> arguments(String function, Value argument, int least, int most) {
        if (argument instanceof Value.Items list
                && list.items().size() >= least
                && list.items().size() <= most) {
            return list.items();
        }
        var count = least == most ? String.valueOf(least) : least + " to " + most;
        throw misuse(function + ": expected a list of " + count + ", got " + argument.describe());
    }

    static UnresolvedException misuse(String what) {
        return new UnresolvedException(new Unresolved(Reason.MISUSE, what));
    }

    private Value call(Intrinsic.Call call, Trail trail) {
        var function = Intrinsic.ALL.get(call.name());
        if (function == null) {
            return call.name().startsWith(Intrinsic.LOOP)
                    ? Intrinsic.rewritten(call.name())
                    : new Unresolved(Reason.MISUSE, "unknown function " + call.name());
        }
        return caught(() -> function.apply(this, call.argument(), trail));
    }

    static Value caught(Supplier<Value> step) {
        try {
            return step.get();
        } catch (UnresolvedException e) {
            return e.unresolved();
        }
    }

    private Value items(Value.Items list, Trail trail) {
        var items = new ArrayList<Value>(list.items().size());
        for (var item : list.items()) {
            var resolved = resolve(item, trail);
            if (!resolved.isAbsent()) {
                items.add(resolved);
            }
        }
        return new Value.Items(items);
    }

    private Value fields(Value.Fields object, Trail trail) {
        Map<String, Value> fields = new LinkedHashMap<>();
        object.fields().forEach((name, written) -> {
            var resolved = name.startsWith("Fn::") ? Intrinsic.rewritten(name) : resolve(written, trail);
            if (!resolved.isAbsent()) {
                fields.put(name, resolved);
            }
        });
        return new Value.Fields(fields);
    }
}
