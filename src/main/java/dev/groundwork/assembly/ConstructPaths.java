package dev.groundwork.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the construct tree the resources of a stack were made, from the metadata beside its template. That metadata
 * covers nested stacks too, whose logical ids may repeat: the innermost nested stack on a path owns its id.
 */
record ConstructPaths(Map<String, Map<String, String>> byScope, String scope) {

    static final ConstructPaths NONE = new ConstructPaths(Map.of(), "");

    private static final String NESTED = ".NestedStack";
    private static final String NESTING_RESOURCE = ".NestedStackResource";
    private static final int MAX_LENGTH = 4096;

    static ConstructPaths of(Value metadata) {
        if (!(metadata instanceof Value.Fields entries)) {
            return NONE;
        }
        var byScope = new HashMap<String, Map<String, String>>();
        byScope.put("", new HashMap<>());
        for (var path : entries.fields().keySet()) {
            nestedScope(path).ifPresent(scope -> byScope.put(scope, new HashMap<>()));
        }
        entries.fields().forEach((path, list) -> {
            if (path.length() <= MAX_LENGTH) {
                logicalIds(list)
                        .forEach(id -> owner(path, byScope).put(id, path.substring(path.startsWith("/") ? 1 : 0)));
            }
        });
        return new ConstructPaths(byScope, "");
    }

    Optional<String> of(String logicalId) {
        return Optional.ofNullable(byScope.getOrDefault(scope, Map.of()).get(logicalId));
    }

    /** The paths of the stack that a resource nests. */
    ConstructPaths nestedBy(Resource resource) {
        return nestedScope(resource)
                .map(inner -> new ConstructPaths(byScope, "/" + inner))
                .orElse(NONE);
    }

    /** The path of the stack that a resource nests, if CDK made it. */
    static Optional<String> nestedScope(Resource resource) {
        return resource.constructPath().flatMap(path -> nestedScope("/" + path)).map(scope -> scope.substring(1));
    }

    /** CDK makes a nested stack X by a resource at X.NestedStack/X.NestedStackResource. */
    private static Optional<String> nestedScope(String path) {
        int last = path.lastIndexOf('/');
        if (path.length() > MAX_LENGTH || last < 0 || !path.endsWith(NESTING_RESOURCE)) {
            return Optional.empty();
        }
        var name = path.substring(last + 1, path.length() - NESTING_RESOURCE.length());
        var outer = path.substring(0, last);
        return outer.endsWith("/" + name + NESTED)
                ? Optional.of(outer.substring(0, outer.length() - NESTED.length()))
                : Optional.empty();
    }

    private static Map<String, String> owner(String path, Map<String, Map<String, String>> byScope) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            var owner = byScope.get(path.substring(0, slash));
            if (owner != null) {
                return owner;
            }
        }
        return byScope.getOrDefault("", Map.of());
    }

    private static List<String> logicalIds(Value entries) {
        return (entries instanceof Value.Items list ? list.items() : List.<Value>of())
                .stream()
                        .filter(entry -> entry.at("/type").equals(new Value.Text("aws:cdk:logicalId")))
                        .map(entry -> entry.at("/data"))
                        .filter(Value.Text.class::isInstance)
                        .map(Value::text)
                        .toList();
    }
}
