package dev.groundwork.assembly;

import java.util.List;
import java.util.Optional;

/** What a parameter's value is: given by the nesting stack, by the caller, by the manifest, or its default. */
final class Parameters {

    private Parameters() {}

    static Value value(StackTemplate stack, Parameter parameter, Trail trail) {
        var given = given(stack, parameter, trail);
        if (parameter.isReadFromSsm()) {
            var key = given.isAbsent() ? parameter.byDefault() : given;
            return new Unresolved(
                    Reason.SSM_PARAMETER,
                    "parameter '" + parameter.name() + "' is read from Systems Manager at deployment, "
                            + key.describe());
        }
        var value = given.isAbsent() ? parameter.byDefault() : given;
        if (value.isAbsent()) {
            return new Unresolved(Reason.PARAMETER, "parameter '" + parameter.name() + "' has no default");
        }
        return parameter.isList() ? list(value) : single(value);
    }

    private static Value given(StackTemplate stack, Parameter parameter, Trail trail) {
        if (stack.parent().isPresent()) {
            var parent = stack.parent().get();
            return parent.at(new Pointer(List.of("Parameters", parameter.name())), trail);
        }
        var facts = stack.facts();
        return stack.stacks()
                .deployment()
                .parameter(facts, parameter.name())
                .or(() -> Optional.ofNullable(facts.parameters().get(parameter.name())))
                .<Value>map(Value.Text::new)
                .orElse(Value.absent());
    }

    private static Value list(Value value) {
        if (value instanceof Value.Items || value instanceof Unresolved) {
            return value;
        }
        return new Value.Items(((Value.Items) Texts.split(",", value))
                .items().stream()
                        .map(item -> item instanceof Value.Text text
                                ? new Value.Text(text.text().strip())
                                : item)
                        .toList());
    }

    private static Value single(Value value) {
        return value instanceof Value.Items several ? Texts.join(",", several.items()) : value;
    }
}
