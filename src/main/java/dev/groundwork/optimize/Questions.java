package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintException;
import dev.groundwork.config.NatMode;
import dev.groundwork.config.NetworkSpec;
import dev.groundwork.config.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions whose answers change what is built; the first answer to each is the one that the blueprint gives. */
final class Questions {

    /** From here on a gp3 volume of RDS has four times the baseline of operations. */
    private static final int FASTER_GIB = 400;

    private final Source source;
    private final Blueprint blueprint;
    private final Wishes wishes;

    private Questions(Source source, Wishes wishes) {
        this.source = source;
        this.blueprint = source.blueprint();
        this.wishes = wishes;
    }

    static List<List<Variant>> of(Source source, Wishes wishes) {
        var questions = new Questions(source, wishes);
        var all = new ArrayList<List<Variant>>();
        questions.blueprint.database().ifPresent(it -> all.add(questions.database()));
        questions.blueprint.stream().ifPresent(it -> all.add(questions.stream()));
        questions.blueprint.networks().forEach((name, network) -> {
            all.add(questions.nat(name, network));
            all.add(questions.endpoints(name, network));
        });
        return all;
    }

    private List<Variant> database() {
        var asked = blueprint.database().orElseThrow();
        var standby = "database.standby=" + !asked.standby();
        var storage = "database.storage-gib=" + FASTER_GIB;
        var variants = new ArrayList<>(List.of(Variant.asked(Component.DATABASE)));
        variants.add(checked(Variant.of(Component.DATABASE, standby), Keep.STANDBY));
        if (asked.storageGib() < FASTER_GIB) {
            variants.add(checked(Variant.of(Component.DATABASE, storage), Keep.STORAGE));
            variants.add(checked(Variant.of(Component.DATABASE, standby, storage), Keep.STANDBY, Keep.STORAGE));
        }
        return variants;
    }

    private List<Variant> stream() {
        var asked = blueprint.stream().orElseThrow();
        var other = asked.express() ? "kafka." : "express.";
        var type = Types.from(asked.instanceType(), other, blueprint.region()).stream()
                .findFirst();
        return Stream.concat(
                        Stream.of(Variant.asked(Component.STREAM)),
                        type.stream()
                                .map(it -> checked(
                                        Variant.of(Component.STREAM, "stream.instance-type=" + it), Keep.BROKER_KIND)))
                .toList();
    }

    private List<Variant> nat(String name, NetworkSpec network) {
        var variants = new ArrayList<>(List.of(Variant.asked(Component.EGRESS)));
        for (var mode : NatMode.values()) {
            var path = "networks." + name + ".nat="
                    + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (mode == NatMode.NONE && network.nat() != NatMode.NONE) {
                var without = Variant.of(Component.EGRESS, path, endpoints(name, with(name, network)));
                variants.add(wayOut(name)
                        .map(without::refusing)
                        .orElseGet(() -> checked(without, Keep.NAT, Keep.ENDPOINTS)));
            } else if (mode != network.nat()) {
                variants.add(checked(Variant.of(Component.EGRESS, path), Keep.NAT));
            }
        }
        return variants;
    }

    private List<Variant> endpoints(String name, NetworkSpec network) {
        var variants = new ArrayList<>(List.of(Variant.asked(Component.EGRESS)));
        Stream.of(with(name, network), List.<String>of())
                .filter(services -> !services.equals(network.endpoints()))
                .map(services -> Variant.of(Component.EGRESS, endpoints(name, services)))
                .forEach(variant -> variants.add(checked(variant, Keep.ENDPOINTS)));
        return variants;
    }

    private static String endpoints(String name, List<String> services) {
        return "networks." + name + ".endpoints=[" + String.join(", ", services) + "]";
    }

    /** Its endpoints, and those that replace a NAT gateway. */
    private List<String> with(String name, NetworkSpec network) {
        var services = new LinkedHashSet<>(network.endpoints());
        services.addAll(blueprint.neededEndpoints(name));
        return List.copyOf(services);
    }

    /** Why the network cannot do without a way to the internet: somebody in it was promised one. */
    private Optional<String> wayOut(String network) {
        return blueprint.flows().stream()
                .filter(flow -> flow.to() == Role.INTERNET)
                .flatMap(flow -> flow.from().section().stream())
                .filter(section -> blueprint
                        .workload(section)
                        .filter(workload -> workload.network().equals(network))
                        .isPresent())
                .findFirst()
                .map(section -> "takes away the flow from " + section + " to the internet");
    }

    private Variant checked(Variant variant, Keep... touched) {
        for (var word : touched) {
            if (wishes.keeps(word)) {
                return variant.refusing("--keep " + word);
            }
        }
        if (wishes.keeps(variant.component())) {
            return variant.refusing("--keep " + variant.component());
        }
        try {
            source.with(variant.settings());
            return variant;
        } catch (BlueprintException e) {
            return variant.refusing(e.reason());
        }
    }
}
