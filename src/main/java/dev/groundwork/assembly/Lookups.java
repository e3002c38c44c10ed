package dev.groundwork.assembly;

import java.util.List;
import java.util.stream.Collectors;

/** What a name stands for within a stack: parameters, resources and their attributes, mappings. */
final class Lookups {

    private static final String OUTPUTS = "Outputs.";

    private Lookups() {}

    static Value ref(Resolver resolver, Value argument, Trail trail) {
        return named(resolver, resolver.resolve(argument, trail).text(), trail);
    }

    static Value named(Resolver resolver, String name, Trail trail) {
        var stack = resolver.stack();
        if (name.startsWith("AWS::")) {
            return PseudoParameters.of(stack, name);
        }
        return stack.parameters().containsKey(name)
                ? stack.parameter(name, trail)
                : new Reference(existing(stack, name, trail), Reference.REF, Value.absent());
    }

    static Value attribute(Resolver resolver, Value argument, Trail trail) {
        if (argument instanceof Value.Text path) {
            return attribute(resolver, path.text(), trail);
        }
        var path = resolver.arguments("Fn::GetAtt", argument, 2, 10).stream()
                .map(step -> resolver.resolve(step, trail).text())
                .collect(Collectors.joining("."));
        return attribute(resolver, path, trail);
    }

    static Value attribute(Resolver resolver, String path, Trail trail) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            throw Resolver.misuse("Fn::GetAtt: expected a resource and its attribute, got '" + path + "'");
        }
        var resource = existing(resolver.stack(), path.substring(0, dot), trail);
        var attribute = path.substring(dot + 1);
        return resource.isNestedStack() && attribute.startsWith(OUTPUTS)
                ? resolver.stack().stacks().nestedOutput(resource, attribute.substring(OUTPUTS.length()), trail)
                : new Reference(resource, attribute, known(resource, attribute, trail));
    }

    static Value mapped(Resolver resolver, Value argument, Trail trail) {
        var steps = resolver.arguments("Fn::FindInMap", argument, 3, 4);
        var name = resolver.resolve(steps.get(0), trail).text();
        var first = resolver.resolve(steps.get(1), trail).text();
        var second = resolver.resolve(steps.get(2), trail).text();
        var map = resolver.stack().mappings().get(name);
        var found = map == null ? Value.absent() : new Pointer(List.of(first, second)).in(map);
        if (!found.isAbsent()) {
            return found;
        }
        var byDefault = steps.size() == 4 ? steps.get(3).at("/DefaultValue") : Value.absent();
        if (!byDefault.isAbsent()) {
            return resolver.resolve(byDefault, trail);
        }
        return new Unresolved(Reason.MAPPING, "mapping '" + name + "' has nothing at " + first + ", " + second);
    }

    private static Resource existing(StackTemplate stack, String logicalId, Trail trail) {
        var resource = stack.declared(logicalId)
                .orElseThrow(() -> Resolver.misuse("nothing in stack " + stack.id() + " is named '" + logicalId + "'"));
        if (!resource.mayExist(trail)) {
            throw new UnresolvedException(
                    new Unresolved(Reason.CONDITION, resource + " does not exist, as its condition is false"));
        }
        return resource;
    }

    /** An attribute that is named like a property that is set has its value, unless its maker's own code gives it. */
    private static Value known(Resource resource, String attribute, Trail trail) {
        var stack = resource.stack();
        if (resource.isCustom()) {
            return withoutParts(stack.stacks().exports().readFromRegion(resource, attribute, trail));
        }
        var properties = resource.declared().at("/Properties");
        boolean set =
                properties instanceof Value.Fields object && object.fields().containsKey(attribute);
        return set
                ? withoutParts(stack.once(
                        attribute + " of '" + resource.logicalId() + "'",
                        trail,
                        () -> resource.at(new Pointer(List.of(attribute)), trail)))
                : Value.absent();
    }

    /** Parts of parts of parts would multiply; that a text is open, and on what it depends, is enough. */
    private static Value withoutParts(Value value) {
        return value instanceof Composed composed
                ? composed.unresolved().<Value>map(open -> open).orElse(value)
                : value;
    }
}
