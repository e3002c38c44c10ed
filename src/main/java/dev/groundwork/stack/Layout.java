package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.PlannedSubnet;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.NetworkSpec;
import dev.groundwork.config.PortRange;
import dev.groundwork.config.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where every role lives, and what may pass between them: all that the network stack needs to know of a blueprint. */
record Layout(List<Site> sites, Map<Role, Home> homes, List<Flow> flows) {

    Layout {
        sites = List.copyOf(sites);
        homes = Collections.unmodifiableMap(new EnumMap<>(homes));
        flows = List.copyOf(flows);
    }

    static Layout of(Blueprint blueprint, AddressPlan plan) {
        var homes = Home.of(blueprint);
        var sites = blueprint.networks().entrySet().stream()
                .map(network -> site(network.getValue(), plan.network(network.getKey()), homes))
                .toList();
        return new Layout(sites, homes, flows(blueprint, homes));
    }

    Site site(String network) {
        return sites.stream()
                .filter(site -> site.name().equals(network))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no network '" + network + "'"));
    }

    Home home(Role role) {
        var home = homes.get(role);
        if (home == null) {
            throw new IllegalArgumentException("no section of the blueprint brings the role " + role + " into being");
        }
        return home;
    }

    /** The roles that live in a network, in the order of their declaration. */
    List<Role> rolesIn(String network) {
        return homes.keySet().stream()
                .filter(role -> home(role).network().equals(network))
                .toList();
    }

    /** The blocks of the subnets that a role lives in. */
    List<Cidr> blocks(Role role) {
        var home = home(role);
        return site(home.network()).subnets(home.segment(), home.tier()).stream()
                .map(PlannedSubnet::cidr)
                .toList();
    }

    /** The ports on which some role of a network may call the internet. */
    List<PortRange> portsToInternet(Site site) {
        return flows.stream()
                .filter(flow -> flow.to() == Role.INTERNET
                        && home(flow.from()).network().equals(site.name()))
                .map(Flow::ports)
                .toList();
    }

    /** The networks that some flow joins with this one. */
    List<Site> peers(Site site) {
        return sites.stream()
                .filter(other -> !other.equals(site))
                .filter(other ->
                        flows.stream().anyMatch(flow -> networks(flow).containsAll(List.of(site.name(), other.name()))))
                .toList();
    }

    /** The networks that a flow touches: one, or the two that a peering must join. */
    Set<String> networks(Flow flow) {
        return homes.entrySet().stream()
                .filter(home -> flow.touches(home.getKey()))
                .map(home -> home.getValue().network())
                .collect(Collectors.toSet());
    }

    boolean crosses(Flow flow) {
        return networks(flow).size() == 2;
    }

    private static Site site(NetworkSpec spec, NetworkPlan plan, Map<Role, Home> homes) {
        var busy = homes.values().stream()
                .filter(home -> home.network().equals(plan.name()))
                .map(Home::segment)
                .collect(Collectors.toSet());
        return new Site(spec, plan, busy);
    }

    /** What the blueprint declares, and what its roles imply; a passage opened by both is opened once. */
    private static List<Flow> flows(Blueprint blueprint, Map<Role, Home> homes) {
        var flows = new ArrayList<Flow>();
        for (var declared : blueprint.flows()) {
            for (var ports : declared.ports()) {
                add(flows, new Flow(declared.from(), declared.to(), Protocol.TCP, ports, "declared by the blueprint"));
            }
        }
        IntrinsicFlows.of(homes.keySet()).forEach(flow -> add(flows, flow));
        return flows;
    }

    private static void add(List<Flow> flows, Flow flow) {
        if (flows.stream().noneMatch(flow::opensTheSameAs)) {
            flows.add(flow);
        }
    }
}
