package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Network ACLs that keep subnets apart, and what they let pass although nothing gets through on it: between subnets of which
 * nobody calls anybody in the others. Messages of ICMP are left out, as they belong to calls of anybody. An ACL that lets
 * everything pass keeps nothing apart, and is left out too, as is one that is not seen.
 */
final class Separation {

    /** An entry that lets pass what is not needed. */
    record Excess(Resource place, String text) {}

    private final List<SubnetNode> subnets;
    private final Set<List<Resource>> peered = new HashSet<>();
    private final Set<List<Object>> joined = new HashSet<>();
    private final boolean isOpen;

    Separation(CloudAssembly assembly, Fabric fabric, Cuts cuts, Parties parties, List<Opening> openings) {
        this.subnets = StreamSupport.stream(fabric.subnets().all().spliterator(), false)
                .toList();
        for (var peering : assembly.resources("AWS::EC2::VPCPeeringConnection")) {
            var own = Link.of(peering, "/VpcId").resource();
            var peer = Link.of(peering, "/PeerVpcId").resource();
            if (own.isPresent() && peer.isPresent()) {
                peered.add(List.of(own.get(), peer.get()));
                peered.add(List.of(peer.get(), own.get()));
            }
        }
        this.isOpen = parties.judged().stream()
                .flatMap(party -> party.ends().stream())
                .anyMatch(end -> end instanceof End.At at && at.subnet() == null);
        openings.forEach(opening -> join(at(parties, opening.from()), at(parties, opening.to())));
        subnets.forEach(subnet -> join(List.of(subnet), cuts.gateways(subnet)));
    }

    private static List<SubnetNode> at(Parties parties, String name) {
        return parties.named(name).map(Party::subnets).orElse(List.of());
    }

    private void join(List<SubnetNode> some, List<SubnetNode> others) {
        for (var one : some) {
            for (var other : others) {
                joined.add(List.of(unit(one), unit(other)));
                joined.add(List.of(unit(other), unit(one)));
            }
        }
    }

    /** What is kept apart together: the subnets of an ACL, or a subnet alone where it has its network's default one. */
    private static Object unit(SubnetNode subnet) {
        return subnet.acl().place().<Object>map(acl -> acl).orElse(subnet);
    }

    /** Nothing where somebody may be anywhere. */
    List<Excess> all() {
        if (isOpen) {
            return List.of();
        }
        var byAcl = new LinkedHashMap<Resource, SubnetNode>();
        subnets.forEach(subnet -> subnet.acl().place().ifPresent(place -> byAcl.putIfAbsent(place, subnet)));
        return byAcl.values().stream()
                .flatMap(home -> Stream.of(false, true).flatMap(egress -> of(home, egress).stream()))
                .toList();
    }

    private List<Excess> of(SubnetNode home, boolean egress) {
        var found = new LinkedHashMap<Resource, Map<SubnetNode, Set<String>>>();
        boolean isApart = false;
        for (var peer : subnets) {
            if (unit(peer).equals(unit(home)) || peer.four().isEmpty() || !mayMeet(home, peer)) {
                continue;
            }
            boolean isJoined = joined.contains(List.of(unit(home), unit(peer)));
            for (var packet : packets(home, peer, egress)) {
                var gate = home.acl().check(egress, packet);
                isApart |= gate.passes() == Match.NO;
                if (!isJoined && gate.passes() == Match.YES) {
                    gate.place()
                            .ifPresent(place -> found.computeIfAbsent(place, any -> new LinkedHashMap<>())
                                    .computeIfAbsent(peer, any -> new LinkedHashSet<>())
                                    .add(traffic(packet)));
                }
            }
        }
        return isApart
                ? found.entrySet().stream()
                        .map(entry -> new Excess(entry.getKey(), text(entry.getValue(), egress)))
                        .toList()
                : List.of();
    }

    private boolean mayMeet(SubnetNode one, SubnetNode other) {
        Optional<Resource> here = one.vpc().resource();
        Optional<Resource> there = other.vpc().resource();
        return here.isPresent()
                && there.isPresent()
                && (here.equals(there) || peered.contains(List.of(here.get(), there.get())));
    }

    /** One for each piece of the peer's addresses and each run of ports that some entry tells apart. */
    private static List<Packet> packets(SubnetNode home, SubnetNode peer, boolean egress) {
        var borders = new TreeSet<Ip>();
        var ports = new LinkedHashMap<Integer, NavigableSet<Integer>>();
        List.of(Traffic.TCP, Traffic.UDP, Runs.OTHERS).forEach(usual -> ports.put(usual, new TreeSet<>()));
        for (var entry : home.acl().entries()) {
            entry.block()
                    .ifPresent(block ->
                            borders.addAll(List.of(block.first(), block.last().next())));
            int protocol = entry.ports().protocol();
            if (protocol != Traffic.ALL && !Traffic.isMessage(protocol)) {
                ports.computeIfAbsent(protocol, any -> new TreeSet<>())
                        .addAll(List.of(entry.ports().from(), entry.ports().to() + 1));
            }
        }
        var packets = new ArrayList<Packet>();
        for (var where : Where.pieces(peer.four().orElseThrow(), borders)) {
            ports.forEach((protocol, cut) -> PortSpans.cut(Traffic.all(protocol), cut)
                    .forEach(run -> packets.add(
                            egress
                                    ? Packet.call(run, home.somewhere(false), where)
                                    : Packet.call(run, where, home.somewhere(false)))));
        }
        return packets;
    }

    private static String traffic(Packet packet) {
        return packet.protocol() == Runs.OTHERS
                ? "all else"
                : new Traffic(packet.protocol(), packet.port(), packet.lastPort()).toString();
    }

    private static String text(Map<SubnetNode, Set<String>> peers, boolean egress) {
        var first = peers.entrySet().iterator().next();
        var others = peers.size() == 1 ? "" : " and " + (peers.size() - 1) + " more";
        return "it lets " + String.join(", ", first.getValue()) + (egress ? " out to " : " in from ")
                + first.getKey().name() + others;
    }
}
