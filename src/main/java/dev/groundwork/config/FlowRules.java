package dev.groundwork.config;

import java.util.LinkedHashMap;
import java.util.List;

/** Flows join roles that exist, each pair once, and let the internet in to the load balancers alone. */
final class FlowRules {

    private static final PortRange HTTPS = new PortRange(443, 443);

    private record Pair(Role from, Role to) {}

    private final Sense sense;

    private FlowRules(Sense sense) {
        this.sense = sense;
    }

    static void check(Sense sense) {
        if (sense.isSound("flows")) {
            new FlowRules(sense).check(sense.blueprint().flows());
        }
    }

    private void check(List<FlowSpec> flows) {
        var first = new LinkedHashMap<Pair, Integer>();
        for (int i = 0; i < flows.size(); i++) {
            var flow = flows.get(i);
            var path = "flows[" + i + "]";
            exists(path + ".from", flow.from());
            exists(path + ".to", flow.to());
            var earlier = first.putIfAbsent(new Pair(flow.from(), flow.to()), i);
            if (earlier != null) {
                sense.refuse(
                        path,
                        "expected every pair of roles once, got that of flows[" + earlier + "]; add the ports there");
            }
            if (flow.from() == Role.INTERNET) {
                wayIn(path, flow);
            }
            if (flow.to() == Role.INTERNET) {
                wayOut(path, flow.from());
            }
        }
    }

    private void exists(String path, Role role) {
        role.section()
                .filter(section -> !sense.has(section))
                .ifPresent(section -> sense.refuse(
                        path,
                        "expected a role of this blueprint, got '" + WordShape.word(role)
                                + "', which needs the section '" + section + "'"));
    }

    private void wayIn(String path, FlowSpec flow) {
        if (flow.to() == Role.INTERNET) {
            sense.refuse(path, "expected a role of the platform on one side, got internet on both");
            return;
        }
        if (flow.to() != Role.FRONT_END) {
            sense.refuse(
                    path + ".to",
                    "expected front-end, the one role that the internet may call, got '" + WordShape.word(flow.to())
                            + "'");
        }
        for (int i = 0; i < flow.ports().size(); i++) {
            if (!flow.ports().get(i).equals(HTTPS)) {
                sense.refuse(
                        path + ".ports[" + i + "]",
                        "expected 443, the one port that the internet may call, got '"
                                + flow.ports().get(i) + "'");
            }
        }
    }

    private void wayOut(String path, Role from) {
        from.section()
                .flatMap(section -> sense.blueprint().workload(section))
                .map(workload -> workload.network())
                .filter(name -> sense.blueprint().networks().containsKey(name))
                .filter(name -> sense.blueprint().network(name).nat() == NatMode.NONE)
                .ifPresent(name -> sense.note(
                        path, "network '" + name + "' has no NAT gateway, so this leads nowhere but to its endpoints"));
    }
}
