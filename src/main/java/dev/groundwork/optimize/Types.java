package dev.groundwork.optimize;

import dev.groundwork.config.InstanceCatalogue;
import dev.groundwork.config.InstanceFacts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Which instance types may stand for another: never one with fewer processors or less memory. */
final class Types {

    /**
     * General, compute and memory families of the fourth generation and later. Others have hardware that nobody asked for;
     * flex types give their whole processor only most of the time.
     */
    private static final Pattern FAMILY = Pattern.compile("[cmr]([4-9]|\\d\\d)[a-z]*");

    /** The families that each generation's general purpose rests on: m4, m5, m5a, m6g, m7i, … */
    private static final Pattern BASE = Pattern.compile("m([4-9]|\\d\\d)[aig]?");

    private static final Pattern NUMBER = Pattern.compile("[a-z]+(\\d+)");

    private static final Comparator<InstanceFacts> BY_SIZE = Comparator.comparingInt(InstanceFacts::vcpu)
            .thenComparingInt(InstanceFacts::memoryMib)
            .thenComparing(InstanceFacts::type);

    private Types() {}

    /** The smallest type of each family with this prefix that is large enough, the smallest first. */
    static List<String> from(String asked, String prefix, String region) {
        var least = InstanceCatalogue.facts(asked);
        var smallest = new LinkedHashMap<String, InstanceFacts>();
        if (least.isPresent()) {
            InstanceCatalogue.types(prefix, region).stream()
                    .flatMap(type -> InstanceCatalogue.facts(type).stream())
                    .filter(facts -> FAMILY.matcher(family(facts)).matches())
                    .filter(facts -> facts.vcpu() >= least.get().vcpu()
                            && facts.memoryMib() >= least.get().memoryMib())
                    .forEach(facts -> smallest.merge(
                            family(facts), facts, (one, other) -> BY_SIZE.compare(one, other) <= 0 ? one : other));
        }
        return smallest.values().stream()
                .sorted(BY_SIZE)
                .map(facts -> prefix + facts.type())
                .toList();
    }

    /** The .large type of every base family, by generation. */
    static List<String> generations(String prefix, String region) {
        return InstanceCatalogue.types(prefix, region).stream()
                .flatMap(type -> InstanceCatalogue.facts(type).stream())
                .filter(facts ->
                        BASE.matcher(family(facts)).matches() && facts.type().endsWith(".large"))
                .sorted(Comparator.comparingInt((InstanceFacts facts) -> generation(facts.type()))
                        .thenComparing(InstanceFacts::type))
                .map(facts -> prefix + facts.type())
                .toList();
    }

    /** The number in a type's family: 7 of db.m7g.large. */
    static int generation(String type) {
        var number =
                NUMBER.matcher(type.substring(InstanceCatalogue.prefix(type).length()));
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static String family(InstanceFacts facts) {
        return facts.type().substring(0, facts.type().indexOf('.'));
    }
}
