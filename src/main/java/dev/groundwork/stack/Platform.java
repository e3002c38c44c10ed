package dev.groundwork.stack;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Protection;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;

/** What every stack of a platform shares: its name, its region and zones, and whether its state is kept. */
public record Platform(String name, String region, List<String> zones, Protection protection) {

    public Platform {
        zones = List.copyOf(zones);
    }

    static Platform of(Blueprint blueprint) {
        return new Platform(blueprint.name(), blueprint.region(), blueprint.zones(), blueprint.protection());
    }

    /** Whether what holds state is kept from deletion. */
    public boolean isProtected() {
        return protection == Protection.ON;
    }

    /** What becomes of what holds state or records when its stack is deleted. A first deployment that fails keeps nothing. */
    RemovalPolicy removal() {
        return isProtected() ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
    }
}
