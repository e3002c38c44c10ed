package dev.groundwork.stack;

import dev.groundwork.address.Cidr;
import dev.groundwork.config.PortRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.Action;
import software.amazon.awscdk.services.ec2.TrafficDirection;

/** TCP conversations that an ACL lets pass, each with the way back that a filter without memory needs. */
final class Openings {

    /** What callers take as their own port: Linux, NAT gateways and load balancers stay inside this range. */
    private static final PortRange CALLERS = new PortRange(1024, 65535);

    private final Map<Cidr, List<PortRange>> in = new LinkedHashMap<>();
    private final Map<Cidr, List<PortRange>> out = new LinkedHashMap<>();

    /** Somebody here calls those ports over there. */
    void calls(Collection<Cidr> callees, PortRange ports) {
        callees.forEach(callee -> open(out, callee, ports));
        callees.forEach(callee -> open(in, callee, CALLERS));
    }

    /** Somebody over there calls those ports here. */
    void answers(Collection<Cidr> callers, PortRange ports) {
        callers.forEach(caller -> open(in, caller, ports));
        callers.forEach(caller -> open(out, caller, CALLERS));
    }

    /** The fewest rules that let all of it pass and nothing else, numbered from the given number on. */
    List<AclRule> rules(int first) {
        var rules = rules(TrafficDirection.INGRESS, in, first);
        rules.addAll(rules(TrafficDirection.EGRESS, out, first));
        return rules;
    }

    private static List<AclRule> rules(TrafficDirection direction, Map<Cidr, List<PortRange>> openings, int first) {
        var peersByPorts = new LinkedHashMap<List<PortRange>, List<Cidr>>();
        openings.forEach((peer, ports) -> peersByPorts
                .computeIfAbsent(Blocks.mergedPorts(ports), merged -> new ArrayList<>())
                .add(peer));
        var rules = new ArrayList<AclRule>();
        peersByPorts.forEach((ports, peers) -> {
            for (var peer : Blocks.merged(peers)) {
                for (var range : ports) {
                    var number = first + rules.size();
                    rules.add(new AclRule(direction, number, Action.ALLOW, Protocol.TCP, range, peer));
                }
            }
        });
        return rules;
    }

    private static void open(Map<Cidr, List<PortRange>> openings, Cidr peer, PortRange ports) {
        openings.computeIfAbsent(peer, any -> new ArrayList<>()).add(ports);
    }
}
