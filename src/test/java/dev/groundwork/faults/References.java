package dev.groundwork.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What refers to what, within a stack and over exports, and what else of the same type could be meant. */
final class References {

    private final Templates templates;
    private final Map<String, String> kinds = new HashMap<>();

    References(Templates templates) {
        this.templates = templates;
        for (var stack : templates.stacks()) {
            templates.template(stack).path("Outputs").forEach(output -> {
                var name = output.path("Export").path("Name").asText("");
                var value = output.path("Value");
                if (!name.isEmpty() && value instanceof ObjectNode fields && isOne(fields)) {
                    kinds.put(name, kind(stack, fields));
                }
            });
        }
    }

    static boolean isOne(ObjectNode fields) {
        return fields.size() == 1
                && (fields.path("Ref").isTextual()
                        || fields.path("Fn::ImportValue").isTextual()
                        || (fields.path("Fn::GetAtt").isArray()
                                && fields.path("Fn::GetAtt").get(0).isTextual()));
    }

    /** Another of the same type in its place, if there is any. */
    Optional<JsonNode> other(String place, ObjectNode reference, Hash hash) {
        var stack = place.split("/", 2)[0];
        var others = reference.has("Fn::ImportValue") ? exports(reference) : siblings(stack, reference);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        int choice = Hash.choice(hash.of(place + reference), others.size());
        return Optional.of(others.get(choice));
    }

    private List<ObjectNode> exports(ObjectNode reference) {
        var name = reference.get("Fn::ImportValue").asText();
        return kinds.keySet().stream()
                .filter(other -> !other.equals(name) && kinds.get(other).equals(kinds.get(name)))
                .sorted()
                .map(other -> Templates.JSON.createObjectNode().put("Fn::ImportValue", other))
                .toList();
    }

    private List<ObjectNode> siblings(String stack, ObjectNode reference) {
        var target = target(reference);
        var resources = templates.resources(stack);
        if (!resources.has(target)) {
            return List.of();
        }
        var type = resources.get(target).path("Type").asText();
        return StreamSupport.stream(((Iterable<String>) resources::fieldNames).spliterator(), false)
                .filter(id -> !id.equals(target)
                        && resources.get(id).path("Type").asText().equals(type))
                .map(id -> pointingTo(reference, id))
                .toList();
    }

    private static ObjectNode pointingTo(ObjectNode reference, String id) {
        var other = reference.deepCopy();
        if (other.has("Ref")) {
            return other.put("Ref", id);
        }
        other.withArray("Fn::GetAtt").set(0, Templates.JSON.getNodeFactory().textNode(id));
        return other;
    }

    private String kind(String stack, ObjectNode reference) {
        var type =
                templates.resources(stack).path(target(reference)).path("Type").asText();
        return type + " " + reference.path("Fn::GetAtt").path(1).asText("");
    }

    private static String target(ObjectNode reference) {
        return reference.has("Ref")
                ? reference.get("Ref").asText()
                : reference.path("Fn::GetAtt").path(0).asText("");
    }
}
