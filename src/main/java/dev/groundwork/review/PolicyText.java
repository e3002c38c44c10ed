package dev.groundwork.review;

import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.stream.Stream;

/** What the statements of a policy allow. Texts that are known only in part are compared by what is known of them. */
final class PolicyText {

    private PolicyText() {}

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

    static boolean isForEverybody(Value statement) {
        return allows(statement) && !hasCondition(statement) && namesEverybody(statement.at("/Principal"));
    }

    static boolean namesEverybody(Value principal) {
        return principal.equals(new Value.Text("*"))
                || (principal instanceof Value.Fields
                        && several(principal.at("/AWS")).anyMatch(new Value.Text("*")::equals));
    }
}
