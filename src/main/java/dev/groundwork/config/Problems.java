package dev.groundwork.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a blueprint, so that one reading names all of it. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String path, Node node, String what) {
        add(path, node.origin(), what);
    }

    void add(String path, Origin origin, String what) {
        found.add(new Problem(path, origin, what));
    }

    /** Whether something at the path, in it or around it is known to be wrong. */
    boolean touch(String path) {
        return found.stream().map(Problem::path).anyMatch(known -> within(known, path) || within(path, known));
    }

    private static boolean within(String inner, String outer) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length() || ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** From the file's first line to its last, then what options set. */
    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparing(Problem::origin)).toList();
    }
}
