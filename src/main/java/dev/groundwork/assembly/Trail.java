package dev.groundwork.assembly;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** The way from a question to where its answer is looked up: what a cycle or an endless chain is known by. */
final class Trail {

    private static final int MAX_DEPTH = 500;
    private static final int MAX_STEPS = 64;

    private record Step(StackTemplate stack, String what) {}

    private final Set<Step> open = new HashSet<>();
    private int depth;

    Value deeper(Supplier<Value> rest) {
        if (depth == MAX_DEPTH) {
            return new Unresolved(Reason.LIMIT, "functions within functions, more than " + MAX_DEPTH + " deep");
        }
        depth++;
        try {
            return rest.get();
        } finally {
            depth--;
        }
    }

    /** Goes on to something with a name, such as a condition, which may lead back to itself. */
    Value through(StackTemplate stack, String what, Supplier<Value> rest) {
        if (open.size() == MAX_STEPS) {
            return new Unresolved(Reason.LIMIT, what + " is reached over more than " + MAX_STEPS + " others");
        }
        var step = new Step(stack, what);
        if (!open.add(step)) {
            return new Unresolved(Reason.CYCLE, what + " of stack " + stack.id() + " depends on itself");
        }
        try {
            return rest.get();
        } finally {
            open.remove(step);
        }
    }
}
