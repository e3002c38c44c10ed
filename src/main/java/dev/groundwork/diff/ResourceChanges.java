package dev.groundwork.diff;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.diff.ResourceChange.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the resources of two assemblies, by stack and logical id as CloudFormation does. */
final class ResourceChanges {

    private static final Map<Effect, Kind> KINDS = Map.of(
            Effect.IN_PLACE, Kind.UPDATED,
            Effect.MAY_REPLACE, Kind.MAY_BE_REPLACED,
            Effect.REPLACES, Kind.REPLACED);

    private final Replacements replacements = Replacements.published();
    private final Map<String, Resource> before;
    private final Map<String, Resource> after;

    private ResourceChanges(CloudAssembly base, CloudAssembly head) {
        before = byName(base);
        after = byName(head);
    }

    static List<ResourceChange> between(CloudAssembly base, CloudAssembly head) {
        var changes = new ResourceChanges(base, head);
        var found = new LinkedHashMap<String, ResourceChange>();
        changes.before.forEach((name, old) -> changes.fate(old).ifPresent(change -> found.put(name, change)));
        changes.after.forEach((name, fresh) -> {
            if (!changes.before.containsKey(name)) {
                found.put(name, change(Kind.ADDED, fresh, "", "", List.of()));
            }
        });
        new Cascade(changes.replacements, changes.before, head).spread(found);
        return found.values().stream()
                .sorted(Comparator.comparing(ResourceChange::kind)
                        .thenComparing(change -> change.held().isEmpty())
                        .thenComparing(ResourceChange::resource))
                .toList();
    }

    /** How a resource is changed that is replaced only with another. */
    static ResourceChange unchanged(Resource resource) {
        return change(Kind.UPDATED, resource, Held.by(resource), Held.afterReplacement(resource), List.of());
    }

    private Optional<ResourceChange> fate(Resource old) {
        var fresh = after.get(old.toString());
        if (fresh == null) {
            return Optional.of(change(Kind.REMOVED, old, Held.by(old), Held.afterRemoval(old), List.of()));
        }
        if (!fresh.type().equals(old.type())) {
            return Optional.of(change(Kind.REPLACED, old, Held.by(old), Held.afterRemoval(old), List.of()));
        }
        var properties = PropertyChanges.between(
                old.written(""), fresh.written(""), steps -> replacements.of(old.type(), steps));
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        var worst = properties.stream().map(PropertyChange::effect).reduce(Effect.IN_PLACE, Effect::orWorse);
        var policy = worst == Effect.IN_PLACE ? "" : Held.afterReplacement(fresh);
        return Optional.of(change(KINDS.getOrDefault(worst, Kind.UPDATED), fresh, Held.by(fresh), policy, properties));
    }

    private static ResourceChange change(
            Kind kind, Resource resource, String held, String policy, List<PropertyChange> properties) {
        return new ResourceChange(
                kind,
                resource.toString(),
                resource.type(),
                resource.constructPath().orElse(""),
                held,
                policy,
                "",
                properties);
    }

    private static Map<String, Resource> byName(CloudAssembly assembly) {
        var names = new LinkedHashMap<String, Resource>();
        assembly.resources().forEach(resource -> names.put(resource.toString(), resource));
        return names;
    }
}
