package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Setting;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The bill taken apart: the lines that no choice changes, and those of each component, as each variant makes them.
 *
 * <p>Each variant is synthesized once. A change of the ways out touches the network's stack alone, and no other change
 * touches it; so one synthesis serves one variant of each kind.
 */
final class Ledger {

    private static final String NETWORK = Component.EGRESS.stack();

    private final Blueprint blueprint;
    private final Estimate asked;
    private final Map<Variant, Trial> trials = new HashMap<>();
    private final Map<Component, List<CostLine>> own = new EnumMap<>(Component.class);
    private final List<CostLine> common;

    private Ledger(Blueprint blueprint, Estimate asked) {
        this.blueprint = blueprint;
        this.asked = asked;
        this.common = new ArrayList<>(asked.lines());
    }

    static Ledger of(Source source, List<List<Variant>> questions, Pricing pricing, Progress progress) {
        var egress = toSynthesize(questions, component -> component == Component.EGRESS);
        var others = toSynthesize(questions, component -> component != Component.EGRESS);
        int steps = Math.max(egress.size(), others.size()) + 1;
        progress.at(1, steps, "the blueprint");
        var blueprint = source.blueprint();
        var ledger = new Ledger(blueprint, pricing.estimate(blueprint));
        for (int i = 0; i + 1 < steps; i++) {
            var one = at(others, i);
            var two = at(egress, i);
            var settings = Stream.of(one, two)
                    .flatMap(Optional::stream)
                    .flatMap(variant -> variant.settings().stream())
                    .toList();
            progress.at(i + 2, steps, words(settings));
            var changed = pricing.estimate(source.with(settings));
            one.ifPresent(it -> ledger.trial(it, changed, stack -> two.isEmpty() || !stack.equals(NETWORK)));
            two.ifPresent(it -> ledger.trial(it, changed, stack -> one.isEmpty() || stack.equals(NETWORK)));
        }
        ledger.divide();
        return ledger;
    }

    Estimate asked() {
        return asked;
    }

    /** The lines that no choice changes. */
    List<CostLine> common() {
        return List.copyOf(common);
    }

    /** A component's own lines under the answers to its questions. */
    List<CostLine> lines(Component component, List<Variant> answers) {
        var lines = own.getOrDefault(component, List.of());
        for (var answer : answers) {
            lines = trials.getOrDefault(answer, Trial.NOTHING).applied(lines);
        }
        return lines;
    }

    /** Why something that an answer brings has no price, where it has none. */
    Optional<String> unpriced(List<Variant> answers) {
        return answers.stream()
                .flatMap(answer -> trials.getOrDefault(answer, Trial.NOTHING).unpriced().stream())
                .findFirst();
    }

    private void trial(Variant variant, Estimate changed, Predicate<String> stacks) {
        trials.put(variant, Trial.between(asked, changed, stacks));
    }

    /** A line belongs to the component whose instance type it names, or one of whose variants takes it away. */
    private void divide() {
        for (var component : Component.values()) {
            var lines = new ArrayList<CostLine>();
            component
                    .instanceType(blueprint)
                    .ifPresent(type -> common.stream()
                            .filter(line -> isInstance(line, component, type))
                            .forEach(lines::add));
            trials.forEach((variant, trial) -> {
                if (variant.component() == component) {
                    Trial.minus(trial.gone(), lines).forEach(lines::add);
                }
            });
            common.removeAll(lines);
            own.put(component, lines);
        }
    }

    static boolean isInstance(CostLine line, Component component, String type) {
        return line.place().stack().equals(component.stack()) && InstanceKeys.names(line.key(), type);
    }

    private static List<Variant> toSynthesize(List<List<Variant>> questions, Predicate<Component> wanted) {
        return questions.stream()
                .flatMap(List::stream)
                .filter(variant -> wanted.test(variant.component()) && variant.isPossible() && !variant.isAsked())
                .toList();
    }

    private static Optional<Variant> at(List<Variant> variants, int i) {
        return i < variants.size() ? Optional.of(variants.get(i)) : Optional.empty();
    }

    private static String words(List<Setting> settings) {
        return String.join(
                ", ",
                settings.stream()
                        .map(it -> it.toString().substring("--set ".length()))
                        .toList());
    }
}
