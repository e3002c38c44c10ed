package dev.groundwork.stack;

import dev.groundwork.config.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the stacks offer to those who watch them, and the table of alarms that follows from it. */
record Watched(
        List<Network.Gateway> gateways,
        Optional<ClusterNodes> cluster,
        Optional<Brokers> stream,
        Optional<Database> database,
        Optional<ReplicaSet> document,
        Optional<ServiceNodes> services) {

    Watched {
        gateways = List.copyOf(gateways);
    }

    List<AlarmRow> rows(Blueprint blueprint) {
        var rows = new ArrayList<>(EdgeAlarms.nat(gateways));
        cluster.ifPresent(it -> {
            rows.addAll(EdgeAlarms.frontEnd());
            rows.addAll(ClusterAlarms.of(it));
        });
        stream.ifPresent(
                it -> rows.addAll(StreamAlarms.of(it, blueprint.stream().orElseThrow())));
        database.ifPresent(
                it -> rows.addAll(DatabaseAlarms.of(it, blueprint.database().orElseThrow())));
        document.ifPresent(
                it -> rows.addAll(NodeAlarms.members(it, blueprint.document().orElseThrow())));
        services.ifPresent(it -> rows.addAll(NodeAlarms.services(it)));
        return List.copyOf(rows);
    }
}
