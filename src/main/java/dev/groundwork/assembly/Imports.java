package dev.groundwork.assembly;

import java.util.Optional;

/** Values that one stack takes from another by a name. */
final class Imports {

    private Imports() {}

    static Value exported(Resolver resolver, Value argument, Trail trail) {
        var stack = resolver.stack();
        var name = resolver.resolve(argument, trail).text();
        return stack.stacks().exports().imported(stack, name, trail);
    }

    static Value output(Resolver resolver, Value argument, Trail trail) {
        var stack = resolver.stack();
        var from = resolver.resolve(argument.at("/StackName"), trail).text();
        var output = resolver.resolve(argument.at("/OutputName"), trail).text();
        var region = resolver.resolve(argument.at("/Region"), trail);
        return stack.stacks()
                .exports()
                .output(from, output, region.isAbsent() ? stack.region() : Optional.of(region.text()), trail);
    }
}
