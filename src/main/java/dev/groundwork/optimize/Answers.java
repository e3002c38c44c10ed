package dev.groundwork.optimize;

import dev.groundwork.config.BlueprintException;
import dev.groundwork.config.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * One answer to each of a component's questions, and what follows from them.
 *
 * @param refused why they do not go together, empty where they do
 * @param instanceType the type that they leave or bring, empty where the component has no instances
 */
record Answers(
        Component component,
        List<Variant> variants,
        List<Setting> settings,
        String refused,
        String instanceType,
        boolean survives) {

    /** Every combination of answers; those that are refused, with the reason. */
    static List<Answers> of(Component component, List<List<Variant>> questions, Source source) {
        List<List<Variant>> combinations = List.of(List.of());
        for (var question : questions) {
            if (question.get(0).component() == component) {
                combinations = combinations.stream()
                        .flatMap(before -> question.stream().map(answer -> appended(before, answer)))
                        .toList();
            }
        }
        return combinations.stream()
                .filter(Answers::isWorthListing)
                .map(answers -> checked(component, answers, source))
                .toList();
    }

    private static Answers checked(Component component, List<Variant> variants, Source source) {
        var settings = variants.stream().flatMap(it -> it.settings().stream()).toList();
        var refused = variants.stream()
                .map(Variant::refused)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
        if (!refused.isEmpty()) {
            return new Answers(component, variants, settings, refused, "", false);
        }
        try {
            var blueprint = source.with(settings);
            var survives = Resilience.survivors(blueprint).contains(component);
            var type = component.instanceType(blueprint).orElse("");
            return new Answers(component, variants, settings, "", type, survives);
        } catch (BlueprintException e) {
            return new Answers(component, variants, settings, e.reason(), "", false);
        }
    }

    boolean isPossible() {
        return refused.isEmpty();
    }

    /** What is refused by itself is listed by itself; and two answers never say the same thing twice. */
    private static boolean isWorthListing(List<Variant> variants) {
        var paths = new HashSet<List<String>>();
        return (variants.stream().allMatch(Variant::isPossible)
                        || variants.stream().filter(it -> !it.isAsked()).count() == 1)
                && variants.stream().flatMap(it -> it.settings().stream()).allMatch(it -> paths.add(it.path()));
    }

    private static List<Variant> appended(List<Variant> before, Variant answer) {
        var more = new ArrayList<>(before);
        more.add(answer);
        return more;
    }
}
