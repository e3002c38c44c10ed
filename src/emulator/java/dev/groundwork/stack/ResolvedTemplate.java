package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A template whose references are followed with the ids, attributes, exports and parameters that the emulator shows. */
record ResolvedTemplate(
        JsonNode template,
        Map<String, DeployedResource> resources,
        Map<String, String> exports,
        Map<String, String> parameters) {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region",
            Emulator.REGION,
            "AWS::AccountId",
            Emulator.ACCOUNT,
            "AWS::Partition",
            "aws",
            "AWS::URLSuffix",
            "amazonaws.com");

    /** The properties of every resource, by logical id. */
    Map<String, JsonNode> properties() {
        var all = new TreeMap<String, JsonNode>();
        template.get("Resources").properties().forEach(resource -> {
            var written = resource.getValue().path("Properties");
            all.put(resource.getKey(), written.isMissingNode() ? MAKE.objectNode() : resolved(written));
        });
        return all;
    }

    private JsonNode resolved(JsonNode value) {
        if (value.isArray()) {
            var items = MAKE.arrayNode();
            value.forEach(item -> items.add(resolved(item)));
            return items;
        }
        if (!value.isObject()) {
            return value;
        }
        if (value.size() == 1) {
            var only = value.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return intrinsic(only.getKey(), only.getValue());
            }
        }
        var object = MAKE.objectNode();
        value.properties().forEach(it -> object.set(it.getKey(), resolved(it.getValue())));
        return object;
    }

    private JsonNode intrinsic(String function, JsonNode of) {
        return switch (function) {
            case "Ref" -> reference(of.asText());
            case "Fn::GetAtt" ->
                found(resources, of.get(0).asText()).attribute(of.get(1).asText());
            case "Fn::ImportValue" -> text(found(exports, of.asText()));
            case "Fn::Join" ->
                text(StreamSupport.stream(resolved(of.get(1)).spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(of.get(0).asText())));
            case "Fn::Base64" ->
                text(Base64.getEncoder().encodeToString(resolved(of).asText().getBytes(StandardCharsets.UTF_8)));
            case "Fn::Select" -> resolved(of.get(1)).get(of.get(0).asInt());
            case "Fn::Split" -> split(of.get(0).asText(), resolved(of.get(1)).asText());
            default -> throw new IllegalStateException(function + ": not known here");
        };
    }

    private JsonNode reference(String name) {
        if (PSEUDO.containsKey(name)) {
            return text(found(PSEUDO, name));
        }
        return text(
                parameters.containsKey(name)
                        ? found(parameters, name)
                        : found(resources, name).id());
    }

    private static JsonNode split(String at, String whole) {
        var parts = MAKE.arrayNode();
        Pattern.compile(at, Pattern.LITERAL).splitAsStream(whole).forEach(parts::add);
        return parts;
    }

    private static TextNode text(String value) {
        return MAKE.textNode(value);
    }

    private static <V> V found(Map<String, V> among, String name) {
        var value = among.get(name);
        if (value == null) {
            throw new IllegalStateException(name + ": not there");
        }
        return value;
    }
}
