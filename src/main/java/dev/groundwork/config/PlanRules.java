package dev.groundwork.config;

import dev.groundwork.address.Planner;
import java.util.regex.Pattern;

/** Every network can be divided as it asks to be. */
final class PlanRules {

    /** How the planner names the place that a message is about; a problem names it by its path. */
    private static final Pattern PLACE = Pattern.compile("network '[^']*'(?:, segment '([^']*)')?: (.*)");

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
            refuse(sense, "networks." + name, String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(Sense sense, String network, String message) {
        var place = PLACE.matcher(message);
        if (!place.matches()) {
            sense.refuse(network, message);
        } else if (place.group(1) == null) {
            sense.refuse(network, place.group(2));
        } else {
            sense.refuse(network + ".segments." + place.group(1), place.group(2));
        }
    }
}
