package dev.groundwork.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A platform, as one file in {@code config/} describes it. A section left out is a stack that is not built. */
public record Blueprint(
        @Doc("The platform's name: prefix of its stacks and value of its cost-allocation tag.") @Named
        String name,

        @Doc("An AWS region in North America.") String region,

        @Doc("Three to six zones of the region, by name.") @Limits(min = 3, max = 6)
        List<String> zones,

        @Doc("The zones' ids in your account, in the same order: zone names differ between accounts, and with the ids"
                + " it is checked what each zone offers.")
        @Default("[]")
        List<String> zoneIds,

        @Doc("Termination protection and retention of what holds state; off for trial deployments.") @Default("on")
        Protection protection,

        @Doc("The networks, by name. Each becomes a VPC; two or more are joined by peering where a flow needs it.")
        @Named
        @Limits(min = 1)
        Map<String, NetworkSpec> networks,

        @Doc("The Kubernetes cluster (EKS).") Optional<ClusterSpec> cluster,
        @Doc("The Kafka cluster (MSK).") Optional<StreamSpec> stream,
        @Doc("The PostgreSQL database (RDS).") Optional<DatabaseSpec> database,
        @Doc("The MongoDB replica set (EC2).") Optional<DocumentSpec> document,
        @Doc("The nodes that hold services (EC2).") Optional<ServicesSpec> services,

        @Doc("Alarms, dashboards and a budget over all of it (CloudWatch, SNS, Budgets).")
        Optional<WatchSpec> watch,

        @Doc("Who may talk to whom. Security groups and peering routes are made from this.") @Default("[]")
        List<FlowSpec> flows,

        @Doc(
                "Findings of the review that are meant to be so, each with its reason; one that matches nothing is reported.")
        @Default("[]")
        List<AcknowledgementSpec> acknowledgements) {

    public Blueprint {
        zones = List.copyOf(zones);
        zoneIds = List.copyOf(zoneIds);
        networks = Collections.unmodifiableMap(new LinkedHashMap<>(networks));
        flows = List.copyOf(flows);
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** The network of that name; a blueprint that was read names no other. */
    public NetworkSpec network(String name) {
        return Optional.ofNullable(networks.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no network '" + name + "'"));
    }

    /** The interface endpoints without which a network's workloads cannot do where it has no NAT gateway. */
    public List<String> neededEndpoints(String network) {
        var needed = new ArrayList<String>();
        cluster.filter(it -> it.network().equals(network)).ifPresent(it -> needed.addAll(ClusterRules.ENDPOINTS));
        database.filter(it -> it.network().equals(network)).ifPresent(it -> needed.add(DatabaseRules.ENDPOINT));
        return needed;
    }

    /** What a section puts on instances; nothing, if the section is left out. */
    public Optional<Workload> workload(String section) {
        return switch (section) {
            case "cluster" -> cluster.map(Workload.class::cast);
            case "stream" -> stream.map(Workload.class::cast);
            case "database" -> database.map(Workload.class::cast);
            case "document" -> document.map(Workload.class::cast);
            case "services" -> services.map(Workload.class::cast);
            default -> throw new IllegalArgumentException("no section '" + section + "'");
        };
    }
}
