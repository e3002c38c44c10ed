package dev.groundwork.stack;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Role;
import dev.groundwork.config.Workload;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The subnets that a role lives in, one per zone. */
record Home(String network, String segment, String tier) {

    /** Every role that the blueprint brings about, and its home. */
    static Map<Role, Home> of(Blueprint blueprint) {
        var homes = new EnumMap<Role, Home>(Role.class);
        for (var role : Role.values()) {
            role.section()
                    .flatMap(blueprint::workload)
                    .ifPresent(workload -> homes.put(role, of(role, workload, blueprint)));
        }
        return homes;
    }

    /** Load balancers stand in public subnets, where there are any; everybody else in the tier that is favoured. */
    private static Home of(Role role, Workload workload, Blueprint blueprint) {
        var network = blueprint.network(workload.network());
        var tier = role == Role.FRONT_END ? Site.publicTier(network) : Optional.<String>empty();
        return new Home(workload.network(), workload.segment(), tier.orElseGet(network::favouredTier));
    }
}
