package dev.groundwork.review;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the statements of a policy allow. Texts that are known only in part are compared by what is known of them. */
final class PolicyText {

    private PolicyText() {}

    /** The statements of all policies that a resource carries, its trust in others apart. */
    static Stream<Value> statementsOf(Resource holder) {
        return documents(holder).flatMap(PolicyText::statements);
    }

    /** Those whose effect and actions are written out; that others cannot be told is said once, by the rules on actions. */
    static Stream<Value> toldOf(Resource holder) {
        return statementsOf(holder)
                .filter(statement -> statement instanceof Value.Fields
                        && statement.at("/Effect") instanceof Value.Text
                        && several(statement.at("/Action")).allMatch(Value.Text.class::isInstance));
    }

    /** A role's own, and those of the policies that are attached to it. */
    static Stream<Value> toldOf(Resource role, Evidence evidence) {
        return Stream.concat(
                toldOf(role),
                evidence.assembly().referrers(role).stream()
                        .filter(policy -> several(policy.at("/Roles"))
                                .anyMatch(name -> name instanceof Reference attached
                                        && attached.resource().equals(role)))
                        .flatMap(PolicyText::toldOf));
    }

    private static Stream<Value> documents(Resource holder) {
        return Stream.concat(
                Stream.of("/PolicyDocument", "/KeyPolicy").map(holder::at).filter(document -> !document.isAbsent()),
                holder.at("/Policies") instanceof Value.Items list
                        ? list.items().stream().map(policy -> policy.at("/PolicyDocument"))
                        : Stream.empty());
    }

    static Stream<Value> statements(Value document) {
        return several(document.at("/Statement"));
    }

    static boolean allows(Value statement) {
        return statement.at("/Effect").text().equals("Allow");
    }

    /** The members of a list, or the one value that stands for a list of one. */
    static Stream<Value> several(Value value) {
        if (value.isAbsent()) {
            return Stream.empty();
        }
        return value instanceof Value.Items list ? list.items().stream() : Stream.of(value);
    }

    static List<String> actions(Value statement) {
        return several(statement.at("/Action")).map(Value::text).toList();
    }

    static boolean isOnEverything(Value statement) {
        return several(statement.at("/Resource")).anyMatch(new Value.Text("*")::equals);
    }

    static boolean hasCondition(Value statement) {
        return !statement.at("/Condition").isAbsent();
    }

    /** What a condition asks of a key, with the operator that asks it. */
    record Asked(String operator, String key, Value value) {

        boolean is(String literal) {
            return several(value)
                    .anyMatch(one -> one instanceof Value.Known known
                            && !(known instanceof Value.Items)
                            && !(known instanceof Value.Fields)
                            && known.text().equalsIgnoreCase(literal));
        }
    }

    /** What the conditions of a statement ask, as far as their keys are known. */
    static Stream<Asked> asked(Value statement) {
        return fields(statement.at("/Condition"))
                .flatMap(operator -> fields(operator.getValue())
                        .map(key -> new Asked(operator.getKey(), key.getKey(), key.getValue())));
    }

    static Stream<Map.Entry<String, Value>> fields(Value value) {
        return value instanceof Value.Fields some ? some.fields().entrySet().stream() : Stream.empty();
    }

    static boolean isForEverybody(Value statement) {
        return allows(statement) && !hasCondition(statement) && namesEverybody(statement.at("/Principal"));
    }

    static boolean namesEverybody(Value principal) {
        return principal.equals(new Value.Text("*"))
                || (principal instanceof Value.Fields
                        && several(principal.at("/AWS")).anyMatch(new Value.Text("*")::equals));
    }
}
