package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a role's policies allow, one line per action: "action on resource if condition". */
final class Statements {

    private Statements() {}

    static List<String> ofRole(Synthesized platform, String stack, String role) {
        return platform.resources(stack, "AWS::IAM::Policy").entrySet().stream()
                .filter(policy -> policy.getKey().matches(role + "DefaultPolicy[0-9A-F]{8}"))
                .map(Map.Entry::getValue)
                .flatMap(policy -> elements(policy.at("/Properties/PolicyDocument/Statement")))
                .flatMap(Statements::lines)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> lines(JsonNode statement) {
        var condition = statement.has("Condition") ? " if " + statement.get("Condition") : "";
        return list(statement.get("Action"))
                .flatMap(action -> list(statement.get("Resource"))
                        .map(resource -> action.asText() + " on " + Text.of(resource) + condition));
    }

    private static Stream<JsonNode> list(JsonNode value) {
        return value.isArray() ? elements(value) : Stream.of(value);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
