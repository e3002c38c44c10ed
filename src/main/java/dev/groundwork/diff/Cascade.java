package dev.groundwork.diff;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Unresolved;
import dev.groundwork.assembly.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who refers to a replaced resource by a property that cannot change is replaced too, and so on. */
final class Cascade {

    private final Replacements replacements;
    private final Map<String, Resource> before;
    private final CloudAssembly head;

    Cascade(Replacements replacements, Map<String, Resource> before, CloudAssembly head) {
        this.replacements = replacements;
        this.before = before;
        this.head = head;
    }

    void spread(Map<String, ResourceChange> changes) {
        var replaced = new ArrayDeque<ResourceChange>();
        changes.values().stream().filter(ResourceChange::isReplacement).forEach(replaced::add);
        var now = new HashMap<String, Resource>();
        head.resources().forEach(resource -> now.put(resource.toString(), resource));
        while (!replaced.isEmpty()) {
            var cause = replaced.remove();
            var resource = now.get(cause.resource());
            if (resource != null) {
                replaced.addAll(forced(cause, resource, changes));
            }
        }
    }

    /** Those that a replacement makes replaced, or more certainly so than was known. */
    private List<ResourceChange> forced(ResourceChange cause, Resource resource, Map<String, ResourceChange> changes) {
        var all = new ArrayList<ResourceChange>();
        for (var referrer : head.referrers(resource)) {
            var name = referrer.toString();
            var known = changes.getOrDefault(name, ResourceChanges.unchanged(referrer));
            var forced = known.replacedBecause(cause.resource(), force(referrer, resource, cause));
            if (before.containsKey(name) && !forced.equals(known)) {
                changes.put(name, forced);
                all.add(forced);
            }
        }
        return all;
    }

    private Effect force(Resource referrer, Resource replaced, ResourceChange cause) {
        var worst = replacements.entries(referrer.type()).stream()
                .filter(entry -> members(referrer, entry.steps()).anyMatch(value -> names(value, replaced)))
                .map(Replacements.Entry::effect)
                .reduce(Effect.IN_PLACE, Effect::orWorse);
        boolean certain = cause.kind() == ResourceChange.Kind.REPLACED;
        return worst == Effect.REPLACES && !certain ? Effect.MAY_REPLACE : worst;
    }

    private static Stream<Value> members(Resource resource, List<String> steps) {
        int known = steps.contains("*") ? steps.indexOf("*") : steps.size();
        var first = resource.at("/" + String.join("/", steps.subList(0, known)));
        return members(first, steps.subList(known, steps.size()));
    }

    /** The values at a property, of which there are several where the way to it leads through lists. */
    private static Stream<Value> members(Value value, List<String> steps) {
        if (steps.isEmpty()) {
            return Stream.of(value);
        }
        var rest = steps.subList(1, steps.size());
        if (!steps.get(0).equals("*")) {
            return members(value.at("/" + steps.get(0)), rest);
        }
        return children(value).stream().flatMap(child -> members(child, rest));
    }

    private static Collection<Value> children(Value value) {
        if (value instanceof Value.Items list) {
            return list.items();
        }
        if (value instanceof Value.Fields object) {
            return object.fields().values();
        }
        return value instanceof Composed composed ? composed.parts() : List.of();
    }

    private static boolean names(Value value, Resource resource) {
        if (value instanceof Reference reference) {
            return reference.resource().equals(resource) || names(reference.known(), resource);
        }
        return value instanceof Unresolved unresolved
                ? unresolved.mentions().contains(resource)
                : children(value).stream().anyMatch(child -> names(child, resource));
    }
}
