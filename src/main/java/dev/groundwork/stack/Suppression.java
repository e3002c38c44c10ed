package dev.groundwork.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding of cdk-nag's AwsSolutions rules that stands, and why: the path of a resource in its stack (none for the whole
 * stack), the rule, the endings of the findings that are meant (none for a rule without findings of its own), the reason.
 */
record Suppression(String path, String rule, List<String> findings, String reason) {

    Suppression {
        findings = List.copyOf(findings);
    }

    static Suppression of(String path, String rule, String reason) {
        return new Suppression(path, rule, List.of(), reason);
    }

    /** As cdk-nag reads it from a template. */
    Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("id", "AwsSolutions-" + rule);
        metadata.put("reason", reason);
        if (!findings.isEmpty()) {
            metadata.put(
                    "applies_to", findings.stream().map(Suppression::ending).toList());
        }
        return metadata;
    }

    private static Map<String, String> ending(String finding) {
        var literal = Stream.of(finding.split("", -1))
                .map(letter -> "^$\\.*+?()[]{}|/".contains(letter) && !letter.isEmpty() ? "\\" + letter : letter)
                .collect(Collectors.joining());
        return Map.of("regex", "/" + literal + "$/g");
    }
}
