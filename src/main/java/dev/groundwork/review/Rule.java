package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.function.Predicate;

/** Something that templates must say: one row of a topic's list. Its id is never given to another. */
public record Rule(String id, Severity severity, Pillar pillar, List<String> types, Advice advice, Check check) {

    /** How the types read where a rule is about whole stacks. */
    static final String STACK = "stack";

    public Rule {
        types = List.copyOf(types);
    }

    static Rule rule(
            String id, Severity severity, Pillar pillar, List<String> types, Advice advice, Check.OfResource test) {
        return new Rule(id, severity, pillar, types, advice, Check.each(types, test));
    }

    static Rule rule(String id, Severity severity, Pillar pillar, String type, Advice advice, Check.OfResource test) {
        return rule(id, severity, pillar, List.of(type), advice, test);
    }

    /** A rule that one look at the resource answers. */
    static Rule simple(
            String id, Severity severity, Pillar pillar, String type, Advice advice, Predicate<Resource> holds) {
        return rule(id, severity, pillar, type, advice, (resource, evidence) -> Answer.of(holds.test(resource), ""));
    }

    static Rule ofStacks(String id, Severity severity, Pillar pillar, Advice advice, Check.OfStack test) {
        return new Rule(id, severity, pillar, List.of(STACK), advice, Check.stacks(test));
    }

    static Advice must(String requirement, String why, String fix) {
        return new Advice(requirement, why, fix);
    }
}
