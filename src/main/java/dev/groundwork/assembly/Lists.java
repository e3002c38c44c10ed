package dev.groundwork.assembly;

import java.math.BigDecimal;
import java.util.List;

/** The functions that make lists and pick from them. */
final class Lists {

    private Lists() {}

    static Value select(Resolver resolver, Value argument, Trail trail) {
        var arguments = resolver.arguments("Fn::Select", argument, 2, 2);
        var items = resolver.resolve(arguments.get(1), trail).items();
        int index = whole("Fn::Select", resolver.resolve(arguments.get(0), trail));
        if (index < 0 || index >= items.size()) {
            throw Resolver.misuse("Fn::Select: expected an index below " + items.size() + ", got " + index);
        }
        return items.get(index);
    }

    static Value length(Resolver resolver, Value argument, Trail trail) {
        int size = resolver.resolve(argument, trail).items().size();
        return new Value.Decimal(BigDecimal.valueOf(size));
    }

    static Value zones(Resolver resolver, Value argument, Trail trail) {
        var given = resolver.resolve(argument, trail).text("");
        var region = given.isEmpty()
                ? PseudoParameters.of(resolver.stack(), "AWS::Region").text()
                : given;
        var zones = resolver.stack().stacks().deployment().zonesByRegion().get(region);
        return zones == null
                ? new Unresolved(Reason.ZONES, "the zones of " + region + " depend on the account")
                : new Value.Items(zones.stream().<Value>map(Value.Text::new).toList());
    }

    static Value blocks(Resolver resolver, Value argument, Trail trail) {
        var arguments = resolver.arguments("Fn::Cidr", argument, 3, 3);
        var block = resolver.resolve(arguments.get(0), trail).text();
        int count = whole("Fn::Cidr", resolver.resolve(arguments.get(1), trail));
        int bits = whole("Fn::Cidr", resolver.resolve(arguments.get(2), trail));
        List<String> blocks;
        try {
            blocks = Block.parse(block).split(count, bits);
        } catch (IllegalArgumentException e) {
            throw Resolver.misuse("Fn::Cidr: " + e.getMessage());
        }
        return new Value.Items(blocks.stream().<Value>map(Value.Text::new).toList());
    }

    private static int whole(String function, Value value) {
        try {
            return value.number().intValueExact();
        } catch (ArithmeticException e) {
            throw Resolver.misuse(function + ": expected a whole number, got " + value.describe());
        }
    }
}
