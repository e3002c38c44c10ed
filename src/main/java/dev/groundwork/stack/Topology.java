package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import software.constructs.Construct;

/** The architecture on one screen: a platform's stacks in the order in which each needs those before it. */
public final class Topology {

    private Topology() {}

    public static void of(Construct app, Blueprint blueprint, AddressPlan plan) {
        var platform = Platform.of(blueprint);
        new NetworkStack(app, platform, Layout.of(blueprint, plan));
    }
}
