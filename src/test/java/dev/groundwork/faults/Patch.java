package dev.groundwork.faults;

import static dev.groundwork.faults.FaultCorpus.list;
import static dev.groundwork.faults.FaultCorpus.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What a fault does to templates. Pointers start at a resource's properties; without a slash in front they name an
 * attribute beside them, or what the manifest says of a stack.
 */
final class Patch {

    private final Templates templates;
    private final String stack;
    private final String resource;

    private Patch(Templates templates, String at) {
        var parts = at.split("/", 2);
        this.templates = templates;
        this.stack = parts[0];
        this.resource = parts.length == 1 ? "" : Names.in(templates.resources(stack), parts[1]);
    }

    /** Does it, and says by what name a finding about it should go. */
    static String apply(Fault fault, Templates templates) {
        var patch = new Patch(templates, fault.change().get("at").toString());
        fault.change().forEach((operation, value) -> {
            switch (operation) {
                case "at" -> {}
                case "set" -> map(value).forEach(patch::set);
                case "append" -> map(value).forEach(patch::append);
                case "copy" -> map(value).forEach((pointer, from) -> patch.copy(pointer, from.toString()));
                case "remove" -> list(value).forEach(pointer -> patch.remove(pointer.toString()));
                case "drop" -> templates.changing(patch.stack).remove(patch.resource);
                case "add" -> map(value).forEach(patch::add);
                default -> throw new IllegalArgumentException(fault + ": what is '" + operation + "'?");
            }
        });
        return patch.place(fault);
    }

    private String place(Fault fault) {
        var added = map(fault.change().getOrDefault("add", Map.of())).keySet().stream()
                .reduce((first, last) -> last);
        var id = added.orElse(resource);
        return id.isEmpty() ? stack : stack + "/" + id;
    }

    private void add(String id, Object declared) {
        templates.changing(stack).set(id, tree(declared));
    }

    private void set(String pointer, Object value) {
        var parent = parent(pointer);
        var last = last(pointer);
        if (parent instanceof ArrayNode items) {
            items.set(Integer.parseInt(last), tree(value));
        } else {
            ((ObjectNode) parent).set(last, tree(value));
        }
    }

    private void append(String pointer, Object value) {
        var parent = parent(pointer);
        var list = parent.get(last(pointer));
        var items = list == null ? ((ObjectNode) parent).putArray(last(pointer)) : (ArrayNode) list;
        items.add(tree(value));
    }

    private void copy(String pointer, String from) {
        var source = from.split(" ", 2);
        var other = templates.resources(stack).get(Names.in(templates.resources(stack), source[0]));
        set(pointer, other.get("Properties").at(source[1]));
    }

    private void remove(String pointer) {
        var parent = parent(pointer);
        var last = last(pointer);
        if (parent.path(last).isMissingNode() && !(parent instanceof ArrayNode)) {
            throw new IllegalArgumentException(pointer + ": nothing is there to remove");
        }
        if (parent instanceof ArrayNode items) {
            items.remove(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).remove(last);
        }
    }

    private JsonNode parent(String pointer) {
        if (resource.isEmpty()) {
            var artifact = templates.manifest(stack);
            return pointer.startsWith("/") ? artifact.get("properties") : artifact;
        }
        var declared = (ObjectNode) templates.changing(stack).get(resource);
        if (!pointer.startsWith("/")) {
            return declared;
        }
        JsonNode node = declared.withObject("/Properties");
        var steps = List.of(pointer.substring(1).split("/"));
        for (var step : steps.subList(0, steps.size() - 1)) {
            var next = node instanceof ArrayNode items ? items.get(Integer.parseInt(step)) : node.get(key(step));
            node = next != null ? next : ((ObjectNode) node).putObject(key(step));
        }
        return node;
    }

    private static String last(String pointer) {
        return key(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private static String key(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** The value, its references by the logical ids that are in the template. */
    private JsonNode tree(Object value) {
        return referred(value instanceof JsonNode node ? node.deepCopy() : Templates.JSON.valueToTree(value));
    }

    private JsonNode referred(JsonNode node) {
        if (node instanceof ObjectNode fields
                && fields.size() == 1
                && fields.path("Ref").isTextual()) {
            return fields.put("Ref", id(fields.get("Ref").asText()));
        }
        if (node instanceof ObjectNode fields
                && fields.size() == 1
                && fields.path("Fn::GetAtt").isArray()) {
            var parts = (ArrayNode) fields.get("Fn::GetAtt");
            parts.set(0, id(parts.get(0).asText()));
            return fields;
        }
        node.forEach(this::referred);
        return node;
    }

    private String id(String written) {
        return written.startsWith("AWS::")
                        || templates.template(stack).path("Parameters").has(written)
                ? written
                : Names.in(templates.changing(stack), written);
    }
}
