package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.ofStacks;
import static dev.groundwork.review.Severity.ERROR;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Reason;
import dev.groundwork.assembly.StackTemplate;
import dev.groundwork.assembly.Unresolved;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a template refers to is there. */
final class ReferenceRules {

    private ReferenceRules() {}

    static List<Rule> all() {
        return List.of(ofStacks(
                "READ-2",
                ERROR,
                Pillar.RELIABILITY,
                must(
                        "template refers to nothing that is not there",
                        "CloudFormation refuses it.",
                        "Correct the name, or add what it names."),
                (stack, evidence) -> dangling(stack)));
    }

    private static Answer dangling(StackTemplate stack) {
        var resources = stack.resources().stream()
                .flatMap(resource -> misused(resource.at("")).map(what -> resource.logicalId() + ": " + what.detail()));
        var outputs = stack.outputs().stream()
                .flatMap(output -> misused(output.value()).map(what -> output.name() + ": " + what.detail()));
        return Stream.concat(resources, outputs)
                .findFirst()
                .map(Answer::violated)
                .orElseGet(Answer::holds);
    }

    private static Stream<Unresolved> misused(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.fields().values().stream().flatMap(ReferenceRules::misused);
        }
        if (value instanceof Value.Items list) {
            return list.items().stream().flatMap(ReferenceRules::misused);
        }
        if (value instanceof Composed several) {
            return several.parts().stream().flatMap(ReferenceRules::misused);
        }
        return Optional.of(value).flatMap(Value::unresolved).stream().filter(what -> what.reason() == Reason.MISUSE);
    }
}
