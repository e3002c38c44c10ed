package dev.groundwork.stack;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Role;
import java.util.EnumMap;
import java.util.Map;

/** The subnets that a role lives in, one per zone. */
record Home(String network, String segment, String tier) {

    /** Every role that the blueprint brings into being, and its home. */
    static Map<Role, Home> of(Blueprint blueprint) {
        var homes = new EnumMap<Role, Home>(Role.class);
        blueprint.cluster().ifPresent(cluster -> {
            homes.put(Role.FRONT_END, atTheEdge(blueprint, cluster.network(), cluster.segment()));
            homes.put(Role.CLUSTER, inside(blueprint, cluster.network(), cluster.segment()));
            homes.put(Role.CONTROL_PLANE, inside(blueprint, cluster.network(), cluster.segment()));
        });
        blueprint.stream().ifPresent(it -> homes.put(Role.STREAM, inside(blueprint, it.network(), it.segment())));
        blueprint.database().ifPresent(it -> homes.put(Role.DATABASE, inside(blueprint, it.network(), it.segment())));
        blueprint.document().ifPresent(it -> homes.put(Role.DOCUMENT, inside(blueprint, it.network(), it.segment())));
        blueprint.services().ifPresent(it -> homes.put(Role.SERVICES, inside(blueprint, it.network(), it.segment())));
        return homes;
    }

    private static Home inside(Blueprint blueprint, String network, String segment) {
        return new Home(network, segment, tiers(blueprint, network).primary());
    }

    /** Load balancers stand in public subnets; without any, they are internal ones. */
    private static Home atTheEdge(Blueprint blueprint, String network, String segment) {
        var tiers = tiers(blueprint, network);
        return new Home(network, segment, tiers.firstPublic().orElseGet(tiers::primary));
    }

    private static Tiers tiers(Blueprint blueprint, String network) {
        var spec = blueprint.networks().get(network);
        if (spec == null) {
            throw new IllegalArgumentException("expected a network of the blueprint, got '" + network + "'");
        }
        return new Tiers(spec);
    }
}
