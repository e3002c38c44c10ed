package dev.groundwork.address;

import java.util.List;

/** The plans of all networks of a blueprint, in its order. */
public record AddressPlan(List<NetworkPlan> networks) {

    public AddressPlan {
        networks = List.copyOf(networks);
    }

    public NetworkPlan network(String name) {
        return networks.stream()
                .filter(network -> network.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no network named '" + name + "' in the plan"));
    }
}
