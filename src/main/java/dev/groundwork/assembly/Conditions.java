package dev.groundwork.assembly;

import java.util.List;
import java.util.function.UnaryOperator;

/** Conditions in three values: true, false, or unresolved with the reason. */
final class Conditions {

    private static final int MOST = 10;

    private Conditions() {}

    static Value evaluate(Resolver resolver, Value written, Trail trail) {
        if (written instanceof Value.Fields object
                && object.fields().size() == 1
                && object.fields().get("Condition") instanceof Value.Text name) {
            return resolver.stack().condition(name.text(), trail);
        }
        var value = resolver.resolve(written, trail);
        return value instanceof Unresolved unresolved ? unresolved : new Value.Flag(value.flag());
    }

    static Value choose(Resolver resolver, Value argument, Trail trail) {
        return choose(resolver, argument, trail, branch -> resolver.resolve(branch, trail));
    }

    /** Fn::If, followed further into the branch that holds; into both where the condition is open. */
    static Value choose(Resolver resolver, Value argument, Trail trail, UnaryOperator<Value> further) {
        var branches = resolver.arguments(Intrinsic.IF, argument, 3, 3);
        var condition = resolver.stack().condition(branches.get(0).text(), trail);
        if (condition instanceof Value.Flag known) {
            return further.apply(branches.get(known.flag() ? 1 : 2));
        }
        var yes = further.apply(branches.get(1));
        var no = further.apply(branches.get(2));
        return yes.equals(no)
                ? yes
                : condition
                        .unresolved()
                        .<Value>map(open -> open.mentioning(List.of(yes, no)))
                        .orElseThrow();
    }

    static Value equal(Resolver resolver, Value argument, Trail trail) {
        var sides = resolver.arguments("Fn::Equals", argument, 2, 2);
        var left = resolver.resolve(sides.get(0), trail);
        var right = resolver.resolve(sides.get(1), trail);
        var open = Unresolved.firstOf(List.of(left, right));
        if (open.isPresent()) {
            return open.get();
        }
        boolean lists = left instanceof Value.Items || right instanceof Value.Items;
        return new Value.Flag(lists ? left.equals(right) : left.text().equals(right.text()));
    }

    static Value all(Resolver resolver, Value argument, Trail trail) {
        return unlessOne(false, resolver, resolver.arguments("Fn::And", argument, 1, MOST), trail);
    }

    static Value any(Resolver resolver, Value argument, Trail trail) {
        return unlessOne(true, resolver, resolver.arguments("Fn::Or", argument, 1, MOST), trail);
    }

    static Value not(Resolver resolver, Value argument, Trail trail) {
        var only = resolver.arguments("Fn::Not", argument, 1, 1);
        var value = evaluate(resolver, only.get(0), trail);
        return value instanceof Value.Flag known ? new Value.Flag(!known.flag()) : value;
    }

    /** One member that decides is enough, even where others are open. */
    private static Value unlessOne(boolean decides, Resolver resolver, List<Value> members, Trail trail) {
        var values = members.stream()
                .map(member -> evaluate(resolver, member, trail))
                .toList();
        var decisive = new Value.Flag(decides);
        if (values.contains(decisive)) {
            return decisive;
        }
        return Unresolved.firstOf(values).<Value>map(open -> open).orElseGet(() -> new Value.Flag(!decides));
    }
}
