package dev.groundwork.optimize;

import dev.groundwork.config.InstanceCatalogue;
import dev.groundwork.config.InstanceFacts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The machines of these families by prefix, the smallest first; facts, which never change. */
    private static final Map<String, List<InstanceFacts>> MACHINES = new ConcurrentHashMap<>();

    private Types() {}

    /** The smallest type of each family with this prefix that is large enough, the smallest first. */
    static List<String> from(String asked, String prefix, String region) {
        var least = InstanceCatalogue.facts(asked);
        var smallest = new LinkedHashMap<String, String>();
        if (least.isPresent()) {
            MACHINES.computeIfAbsent(prefix, Types::machines).stream()
                    .filter(it -> it.vcpu() >= least.get().vcpu()
                            && it.memoryMib() >= least.get().memoryMib())
                    .filter(it -> !smallest.containsKey(family(it.type())))
                    .filter(it -> InstanceCatalogue.maySell(region, prefix, prefix + it.type()))
                    .forEach(it -> smallest.put(family(it.type()), prefix + it.type()));
        }
        return List.copyOf(smallest.values());
    }

    /** The .large type of every base family, by generation. */
    static List<String> generations(String prefix, String region) {
        return MACHINES.computeIfAbsent(prefix, Types::machines).stream()
                .map(InstanceFacts::type)
                .filter(type -> BASE.matcher(family(type)).matches() && type.endsWith(".large"))
                .filter(type -> InstanceCatalogue.maySell(region, prefix, prefix + type))
                .sorted(Comparator.comparingInt(Types::generation).thenComparing(Comparator.naturalOrder()))
                .map(type -> prefix + type)
                .toList();
    }

    private static List<InstanceFacts> machines(String prefix) {
        return InstanceCatalogue.types(prefix).stream()
                .filter(type ->
                        FAMILY.matcher(family(type.substring(prefix.length()))).matches())
                .flatMap(type -> InstanceCatalogue.facts(type).stream())
                .sorted(BY_SIZE)
                .toList();
    }

    /** The number in a type's family: 7 of db.m7g.large. */
    static int generation(String type) {
        var number =
                NUMBER.matcher(type.substring(InstanceCatalogue.prefix(type).length()));
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static String family(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
