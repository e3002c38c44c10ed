package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stacks of one assembly as they nest in and depend on each other. */
final class Stacks {

    private final Deployment deployment;
    private final List<StackTemplate> all = new ArrayList<>();
    private final Map<Resource, StackTemplate> nested = new HashMap<>();
    private final Map<Resource, String> unread = new LinkedHashMap<>();
    private final Map<StackTemplate, List<StackTemplate>> dependencies = new HashMap<>();
    private Exports exports = Exports.NONE;

    Stacks(Deployment deployment) {
        this.deployment = deployment;
    }

    void add(StackTemplate stack) {
        all.add(stack);
        stack.parent().ifPresent(resource -> nested.put(resource, stack));
    }

    void addUnread(Resource nesting, String why) {
        unread.put(nesting, why);
    }

    void addDependencies(StackTemplate stack, List<StackTemplate> on) {
        dependencies.put(stack, List.copyOf(on));
    }

    /** To be called when all stacks are there. Until then nothing is exported: an export's name cannot be imported. */
    void connect() {
        exports = Exports.of(all);
    }

    Deployment deployment() {
        return deployment;
    }

    Exports exports() {
        return exports;
    }

    List<StackTemplate> all() {
        return all;
    }

    List<StackTemplate> dependencies(StackTemplate stack) {
        return dependencies.getOrDefault(stack, List.of());
    }

    Optional<StackTemplate> nestedBy(Resource resource) {
        return Optional.ofNullable(nested.get(resource));
    }

    /** The resources that nest a stack whose template was not read, each with the reason. */
    Map<Resource, String> unread() {
        return unread;
    }

    Value nestedOutput(Resource nesting, String name, Trail trail) {
        var stack = nested.get(nesting);
        if (stack == null) {
            return new Unresolved(
                    Reason.NESTED_STACK,
                    "output '" + name + "' of nested stack " + nesting + ": "
                            + unread.getOrDefault(nesting, "its template is not read yet"));
        }
        return stack.output(name, trail)
                .map(output -> output.value(trail))
                .orElseGet(() -> new Unresolved(Reason.MISUSE, "nested stack " + nesting + " has no output " + name));
    }
}
