package dev.groundwork.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** A statement of an IAM policy in the making: these actions, under these conditions, on these resources. */
final class Allowance {

    private final List<String> actions = new ArrayList<>();
    /** Sorted, because the order of an unmodifiable map differs between two runs. */
    private final Map<String, Map<String, Object>> conditions = new TreeMap<>();

    Allowance(String... actions) {
        actions(actions);
    }

    Allowance actions(String... more) {
        actions.addAll(List.of(more));
        return this;
    }

    Allowance when(String operator, Map<String, ?> keys) {
        conditions.computeIfAbsent(operator, any -> new TreeMap<>()).putAll(keys);
        return this;
    }

    PolicyStatement on(List<String> resources) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .conditions(conditions)
                .build();
    }
}
