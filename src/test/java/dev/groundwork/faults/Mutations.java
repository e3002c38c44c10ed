package dev.groundwork.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.faults.Mutation.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All mutations of a blueprint's templates, and a sample of them by seed. The sample is the first of all in the order of a
 * hash over seed and key, so that it changes only where templates do.
 */
final class Mutations {

    /** What lies beside the properties and decides what becomes of a resource. */
    private static final List<String> ATTRIBUTES = List.of("DeletionPolicy", "UpdateReplacePolicy", "DependsOn");

    private final Templates templates;
    private final References references;
    private final Hash hash;
    private final List<Mutation> all = new ArrayList<>();

    private Mutations(Templates templates, Hash hash) {
        this.templates = templates;
        this.references = new References(templates);
        this.hash = hash;
    }

    /** At most so many of each operator, in the order of stacks and places. */
    static List<Mutation> sample(Templates templates, long seed, int ofEach) {
        var hash = new Hash(seed);
        var all = new Mutations(templates, hash).all();
        return Stream.of(Operator.values())
                .flatMap(operator -> all.stream()
                        .filter(mutation -> mutation.operator() == operator)
                        .sorted(Comparator.comparing(mutation -> hash.of(mutation.key())))
                        .limit(ofEach)
                        .sorted(Comparator.comparing(Mutation::key)))
                .toList();
    }

    private List<Mutation> all() {
        for (var stack : templates.stacks()) {
            templates.resources(stack).properties().forEach(entry -> {
                var place = stack + "/" + entry.getKey();
                all.add(new Mutation(
                        Operator.RESOURCE_DROPPED,
                        place,
                        "",
                        "",
                        changed -> changed.changing(stack).remove(entry.getKey())));
                var declared = (ObjectNode) entry.getValue();
                ATTRIBUTES.stream().filter(declared::has).forEach(name -> remove(place, List.of(name)));
                walk(place, List.of("Properties"), declared.path("Properties"));
            });
        }
        return all;
    }

    private void walk(String place, List<String> path, JsonNode node) {
        if (node instanceof ObjectNode fields && References.isOne(fields)) {
            references
                    .other(place, fields, hash)
                    .ifPresent(other -> replace(Operator.REFERENCE_SWAPPED, place, path, other));
        } else if (node instanceof ObjectNode fields) {
            fields.properties().forEach(field -> {
                var inner = and(path, field.getKey());
                if (!field.getKey().startsWith("Fn::")) {
                    remove(place, inner);
                }
                if (!field.getKey().matches("Tags|TagSpecifications|HostedZoneTags")) {
                    walk(place, inner, field.getValue());
                }
            });
        } else if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                walk(place, and(path, Integer.toString(i)), items.get(i));
            }
        } else if (!node.isMissingNode()) {
            Scalar.of(node, hash.of(place + path)).forEach((operator, value) -> replace(operator, place, path, value));
        }
    }

    private void remove(String place, List<String> path) {
        all.add(new Mutation(Operator.PROPERTY_REMOVED, place, pointer(path), "", changed -> {
            var parent = parent(changed, place, path);
            ((ObjectNode) parent).remove(path.get(path.size() - 1));
        }));
    }

    private void replace(Operator operator, String place, List<String> path, JsonNode value) {
        all.add(new Mutation(operator, place, pointer(path), "= " + brief(value), changed -> {
            var parent = parent(changed, place, path);
            var last = path.get(path.size() - 1);
            if (parent instanceof ArrayNode items) {
                items.set(Integer.parseInt(last), value.deepCopy());
            } else {
                ((ObjectNode) parent).set(last, value.deepCopy());
            }
        }));
    }

    private static JsonNode parent(Templates changed, String place, List<String> path) {
        var parts = place.split("/", 2);
        JsonNode node = changed.changing(parts[0]).get(parts[1]);
        for (var step : path.subList(0, path.size() - 1)) {
            node = node instanceof ArrayNode items ? items.get(Integer.parseInt(step)) : node.get(step);
        }
        return node;
    }

    private static String brief(JsonNode value) {
        var text = value.isTextual() ? value.asText() : value.toString();
        return text.replaceAll("[{}\"\\[\\]]", "").replaceAll("platform-[a-z]+:ExportsOutput", "");
    }

    private static String pointer(List<String> path) {
        return "/" + String.join("/", path).replaceFirst("^Properties/", "");
    }

    private static List<String> and(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
