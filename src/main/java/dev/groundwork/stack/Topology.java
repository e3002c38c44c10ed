package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Role;
import java.util.ArrayList;
import software.constructs.Construct;

/** The architecture on one screen: a platform's stacks in the order in which each needs those before it. */
public final class Topology {

    private Topology() {}

    public static void of(Construct app, Blueprint blueprint, AddressPlan plan) {
        var platform = Platform.of(blueprint);
        var layout = Layout.of(blueprint, plan);
        var network = new NetworkStack(app, platform, layout).network();
        blueprint.cluster().ifPresent(it -> new ClusterStack(app, platform, it, network, layout.home(Role.CLUSTER)));
        var stream =
                blueprint.stream().map(it -> new StreamStack(app, platform, it, network, layout.home(Role.STREAM)));
        var database = blueprint
                .database()
                .map(it -> new DatabaseStack(app, platform, it, network, layout.home(Role.DATABASE)));
        var document = blueprint
                .document()
                .map(it -> new DocumentStack(app, platform, it, network, layout.home(Role.DOCUMENT)));
        var services = blueprint
                .services()
                .map(it -> new ServicesStack(app, platform, it, network, layout.home(Role.SERVICES)));
        blueprint.watch().ifPresent(it -> {
            var rows = new ArrayList<AlarmRow>(EdgeAlarms.nat());
            blueprint.cluster().ifPresent(any -> rows.addAll(EdgeAlarms.cluster(platform.name() + "-cluster")));
            stream.ifPresent(stack -> rows.addAll(StreamAlarms.of(stack.brokers())));
            database.ifPresent(stack -> rows.addAll(
                    DatabaseAlarms.of(stack.database(), blueprint.database().orElseThrow())));
            document.ifPresent(stack -> rows.addAll(
                    NodeAlarms.members(stack.replicaSet(), blueprint.document().orElseThrow())));
            services.ifPresent(stack -> rows.addAll(NodeAlarms.services(stack.nodes())));
            new WatchStack(app, platform, it, rows);
        });
    }
}
