package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Role;
import software.constructs.Construct;

/** The architecture on one screen: a platform's stacks in the order in which each needs those before it. */
public final class Topology {

    private Topology() {}

    public static void of(Construct app, Blueprint blueprint, AddressPlan plan) {
        var platform = Platform.of(blueprint);
        var layout = Layout.of(blueprint, plan);
        var network = new NetworkStack(app, platform, layout).network();
        blueprint.cluster().ifPresent(it -> new ClusterStack(app, platform, it, network, layout.home(Role.CLUSTER)));
        blueprint.stream().ifPresent(it -> new StreamStack(app, platform, it, network, layout.home(Role.STREAM)));
        blueprint.database().ifPresent(it -> new DatabaseStack(app, platform, it, network, layout.home(Role.DATABASE)));
        blueprint.document().ifPresent(it -> new DocumentStack(app, platform, it, network, layout.home(Role.DOCUMENT)));
        blueprint.services().ifPresent(it -> new ServicesStack(app, platform, it, network, layout.home(Role.SERVICES)));
    }
}
