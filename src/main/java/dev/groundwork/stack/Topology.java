package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Role;
import java.util.List;
import software.constructs.Construct;

/** The architecture on one screen: a platform's stacks in the order in which each needs those before it. */
public final class Topology {

    private Topology() {}

    public static void of(Construct app, Blueprint blueprint, AddressPlan plan) {
        var platform = Platform.of(blueprint);
        var layout = Layout.of(blueprint, plan);
        var network = new NetworkStack(app, platform, layout).network();
        var cluster =
                blueprint.cluster().map(it -> new ClusterStack(app, platform, it, network, layout.home(Role.CLUSTER)));
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
        var watched = new Watched(
                network.gateways(),
                cluster.map(ClusterStack::nodes),
                stream.map(StreamStack::brokers),
                database.map(DatabaseStack::database),
                document.map(DocumentStack::replicaSet),
                services.map(ServicesStack::nodes));
        blueprint.watch().ifPresent(it -> {
            var watch = new WatchStack(app, platform, it, watched.rows(blueprint), watched.database());
            List.of(cluster, stream, database, document, services)
                    .forEach(stack -> stack.ifPresent(watch::addStackDependency));
        });
    }
}
