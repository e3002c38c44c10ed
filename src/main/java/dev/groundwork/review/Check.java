package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.StackTemplate;
import java.util.List;
import java.util.function.Function;

/** How a rule goes through the templates. */
@FunctionalInterface
public interface Check {

    /** An answer, and of which place. */
    record Judgement(Place place, Answer answer) {}

    /** Judges one resource. */
    @FunctionalInterface
    interface OfResource {
        Answer judge(Resource resource, Evidence evidence);
    }

    /** Judges one stack. */
    @FunctionalInterface
    interface OfStack {
        Answer judge(StackTemplate stack, Evidence evidence);
    }

    List<Judgement> judge(Evidence evidence);

    static Check each(List<String> types, OfResource test) {
        return prepared(types, any -> test);
    }

    /** Judges resources one by one after a look at all of them. */
    static Check prepared(List<String> types, Function<Evidence, OfResource> prepare) {
        return evidence -> {
            var test = prepare.apply(evidence);
            return evidence.all(types).stream()
                    .map(resource -> new Judgement(
                            Place.of(resource),
                            withDoubt(resource, Told.of(() -> test.judge(resource, evidence), Answer::unknown))))
                    .toList();
        };
    }

    static Check stacks(OfStack test) {
        return evidence -> evidence.assembly().stacks().stream()
                .map(stack ->
                        new Judgement(Place.of(stack), Told.of(() -> test.judge(stack, evidence), Answer::unknown)))
                .toList();
    }

    /** What is wrong with a resource that may not exist is wrong only if it exists. */
    private static Answer withDoubt(Resource resource, Answer answer) {
        return answer.kind() == Answer.Kind.VIOLATED && resource.doubt().isPresent()
                ? Answer.violated(answer.detail() + (answer.detail().isEmpty() ? "" : "; ") + "if it exists: "
                        + resource.doubt().get().detail())
                : answer;
    }
}
