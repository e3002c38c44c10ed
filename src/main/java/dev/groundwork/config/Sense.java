package dev.groundwork.config;

import dev.groundwork.config.Node.Mapping;
import dev.groundwork.config.Node.Sequence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last pass: do the values make sense together? It collects what does not, and what the reader should know. */
final class Sense {

    /** A section's rules are in the class of its name; a new rule is a method there. */
    private static final List<Consumer<Sense>> RULES = List.of(
            ZoneRules::check,
            NetworkRules::check,
            PlanRules::check,
            ClusterRules::check,
            StreamRules::check,
            DatabaseRules::check,
            DocumentRules::check,
            ServicesRules::check,
            WatchRules::check,
            FlowRules::check);

    private final Blueprint blueprint;
    private final Node root;
    private final Problems problems;
    private final Set<String> notes = new LinkedHashSet<>();

    private Sense(Blueprint blueprint, Node root, Problems problems) {
        this.blueprint = blueprint;
        this.root = root;
        this.problems = problems;
    }

    /** Adds to the problems what makes no sense; the notes are the answer. */
    static List<String> check(Blueprint blueprint, Node root, Problems problems, Demand demand) {
        var sense = new Sense(blueprint, root, problems);
        RULES.forEach(rule -> rule.accept(sense));
        if (problems.isEmpty()) {
            demand.check(blueprint, sense::refuse);
        }
        return List.copyOf(sense.notes);
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Optional<Region> region() {
        return Region.named(blueprint.region());
    }

    /** The chosen zones' ids, if the blueprint gives them or they are the same in every account. */
    Optional<List<String>> zoneIds() {
        return blueprint.zoneIds().isEmpty()
                ? region().flatMap(region -> region.idsOf(blueprint.zones()))
                : Optional.of(blueprint.zoneIds());
    }

    /** Reports a value, unless it is known to be wrong: what follows from a mistake is not a second one. */
    void refuse(String path, String what) {
        if (!problems.touch(path)) {
            problems.add(path, origin(path), what);
        }
    }

    void note(String path, String what) {
        notes.add(path + ": " + what);
    }

    /** The names of what is written at the path, be it right or wrong. */
    List<String> names(String path) {
        return written(path) instanceof Mapping mapping ? mapping.names() : List.of();
    }

    /** Whether the key is written, be its value right or wrong. */
    boolean has(String key) {
        return root instanceof Mapping mapping && mapping.value(key).isPresent();
    }

    /** Whether everything below the key has the right shape. */
    boolean isSound(String key) {
        return !problems.touch(key);
    }

    /** Where the value was written; for one that is a default, where its section was. */
    private Origin origin(String path) {
        var node = written(path);
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return node != null ? node.origin() : end < 0 ? root.origin() : origin(path.substring(0, end));
    }

    private @Nullable Node written(String path) {
        var node = root;
        for (var step : path.split("[.\\[]", -1)) {
            node = node == null || step.isEmpty() ? node : child(node, step);
        }
        return node;
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof Sequence sequence && step.endsWith("]")) {
            return sequence.items().get(Integer.parseInt(step.substring(0, step.length() - 1)));
        }
        return node instanceof Mapping mapping ? mapping.value(step).orElse(null) : null;
    }
}
