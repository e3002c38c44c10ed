package dev.groundwork.config;

import dev.groundwork.address.Planner;

/** Every network can be divided as it asks to be. */
final class PlanRules {

    private PlanRules() {}

    static void check(Sense sense) {
        if (!sense.isSound("zones")) {
            return;
        }
        sense.blueprint().networks().keySet().stream()
                .filter(name -> sense.isSound("networks." + name))
                .forEach(name -> check(sense, name));
    }

    private static void check(Sense sense, String name) {
        try {
            Planner.plan(Plans.request(sense.blueprint(), name));
        } catch (IllegalArgumentException e) {
            sense.refuse("networks." + name, String.valueOf(e.getMessage()));
        }
    }
}
