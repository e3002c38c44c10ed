package dev.groundwork.report;

import dev.groundwork.assembly.Value;
import dev.groundwork.diff.Effect;
import dev.groundwork.diff.PropertyChange;
import dev.groundwork.diff.ResourceChange;
import dev.groundwork.diff.SubnetChange;
import java.util.Locale;
import java.util.Map;

/** How changes are told, in all formats alike. */
final class DiffWords {

    private static final int LONGEST = 60;

    private static final Map<String, String> FATES = Map.of(
            "Delete", "the old one is deleted",
            "Retain", "the old one is kept, outside the stack",
            "RetainExceptOnCreate", "the old one is kept, outside the stack",
            "Snapshot", "a snapshot of the old one is kept");

    private DiffWords() {}

    static String of(ResourceChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What becomes of the old resource and of what it holds, and why. */
    static String fate(ResourceChange change) {
        var fate = change.kind() == ResourceChange.Kind.ADDED || change.policy().isEmpty()
                ? ""
                : FATES.getOrDefault(change.policy(), "its policy is " + change.policy());
        var held = change.held().isEmpty() || fate.isEmpty()
                ? ""
                : (change.loses() ? ", and with it " : "; it holds ") + change.held();
        var because = change.because().isEmpty() ? "" : ", as it refers to " + change.because();
        return fate + held + because;
    }

    static String of(PropertyChange change) {
        var effect = change.effect() == Effect.REPLACES
                ? " (replaces)"
                : change.effect() == Effect.MAY_REPLACE ? " (may replace)" : "";
        return change.pointer() + effect + ": " + of(change.before()) + " → " + of(change.after());
    }

    static String of(SubnetChange change) {
        var words = change.kind().name().toLowerCase(Locale.ROOT) + " " + change.resource() + ": ";
        return switch (change.kind()) {
            case MOVED -> words + change.before() + " → " + change.after();
            case REMOVED -> words + change.before();
            case ADDED -> words + change.after();
        };
    }

    private static String of(Value value) {
        var text = value.isAbsent() ? "nothing" : value.json();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
