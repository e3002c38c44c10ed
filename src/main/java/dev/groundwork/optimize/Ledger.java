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

/**
 * The bill taken apart: the lines that no choice changes, and those of each component, as each variant makes them.
 *
 * <p>Each variant is synthesized once and by itself, as it may touch any stack: another NAT gateway has alarms of its own.
 */
final class Ledger {

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
        var variants = toSynthesize(questions);
        int steps = variants.size() + 1;
        progress.at(1, steps, "the blueprint");
        var blueprint = source.blueprint();
        var ledger = new Ledger(blueprint, pricing.estimate(blueprint));
        for (int i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            progress.at(i + 2, steps, words(variant.settings()));
            ledger.trial(variant, pricing.estimate(source.with(variant.settings())));
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

    private void trial(Variant variant, Estimate changed) {
        trials.put(variant, Trial.between(asked, changed));
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

    private static List<Variant> toSynthesize(List<List<Variant>> questions) {
        return questions.stream()
                .flatMap(List::stream)
                .filter(variant -> variant.isPossible() && !variant.isAsked())
                .toList();
    }

    private static String words(List<Setting> settings) {
        return String.join(
                ", ",
                settings.stream()
                        .map(it -> it.toString().substring("--set ".length()))
                        .toList());
    }
}
