package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The cluster's template, asked in the words of its tests. */
record ClusterTemplate(Synthesized platform) {

    static ClusterTemplate of(String... settings) {
        return new ClusterTemplate(Synthesized.of(settings));
    }

    JsonNode json() {
        return platform.json("Cluster.template.json");
    }

    /** The resource of that logical id. */
    JsonNode resource(String id) {
        return json().at("/Resources/" + id);
    }

    List<String> ids(String type) {
        return List.copyOf(platform.resources("Cluster", type).keySet());
    }

    List<JsonNode> all(String type) {
        return List.copyOf(platform.resources("Cluster", type).values());
    }

    /** The only resource of a type. */
    JsonNode the(String type) {
        var all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("expected one " + type + ", got " + all.size());
        }
        return all.get(0);
    }

    static List<String> texts(Iterable<JsonNode> values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A value as people read it: parts joined, references in braces, the partition by the only name it can have. */
    static String shown(JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        var argument = value.elements().next();
        return switch (value.fieldNames().next()) {
            case "Fn::Join" ->
                argument.get(1).valueStream().map(ClusterTemplate::shown).collect(Collectors.joining());
            case "Fn::Select" ->
                "{" + shown(argument.get(1)) + "[" + argument.get(0).asText() + "]}";
            case "Fn::Split" -> shown(argument.get(1));
            case "Fn::GetAtt" ->
                argument.get(0).asText() + "." + argument.get(1).asText();
            case "Ref" -> argument.asText().equals("AWS::Partition") ? "aws" : "{" + argument.asText() + "}";
            default -> "{" + argument.asText() + "}";
        };
    }
}
