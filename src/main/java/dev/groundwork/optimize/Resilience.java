package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.NatMode;
import java.util.EnumSet;
import java.util.Set;

/** Which components go on by themselves whichever one zone is lost, as the blueprint's choices say. */
final class Resilience {

    private final Blueprint blueprint;

    private Resilience(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static Set<Component> survivors(Blueprint blueprint) {
        var survivors = EnumSet.noneOf(Component.class);
        components(blueprint).stream()
                .filter(new Resilience(blueprint)::survives)
                .forEach(survivors::add);
        return survivors;
    }

    /** What the blueprint builds at all. */
    static Set<Component> components(Blueprint blueprint) {
        var built = EnumSet.of(Component.EGRESS);
        Component.workloads()
                .filter(component -> blueprint.workload(component.section()).isPresent())
                .forEach(built::add);
        return built;
    }

    private boolean survives(Component component) {
        return switch (component) {
            case CLUSTER ->
                blueprint.cluster().filter(it -> left(it.nodes()) > 0).isPresent();
            // As many brokers in each of three zones, each partition in all three: two thirds are a majority.
            case STREAM -> true;
            case DATABASE -> blueprint.database().filter(it -> it.standby()).isPresent();
            case DOCUMENT ->
                blueprint
                        .document()
                        .filter(it -> 2 * left(it.members()) > it.members())
                        .isPresent();
            case SERVICES ->
                blueprint.services().filter(it -> left(it.nodes()) > 0).isPresent();
            // A network without a gateway has no way out that it could lose.
            case EGRESS -> blueprint.networks().values().stream().noneMatch(network -> network.nat() == NatMode.SINGLE);
        };
    }

    /** How many of these nodes are left without the zone that has most of them. */
    private int left(int nodes) {
        int zones = blueprint.zones().size();
        return nodes - (nodes + zones - 1) / zones;
    }
}
