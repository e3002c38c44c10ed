package dev.groundwork.review;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cuts traffic between two parties into runs of ports that no rule on the way tells apart. */
final class Runs {

    /** Stands for every protocol that no rule names; it is one that is reserved for experiments. */
    static final int OTHERS = 253;

    private static final Set<Integer> USUAL = Set.of(Traffic.ICMP, Traffic.TCP, Traffic.UDP, OTHERS);

    private final Cuts cuts;
    private final IdentityHashMap<Party, Map<Integer, NavigableSet<Integer>>> atBorders = new IdentityHashMap<>();
    private final IdentityHashMap<Party, List<Where>> ofGateways = new IdentityHashMap<>();

    Runs(Cuts cuts) {
        this.cuts = cuts;
    }

    /** The traffic that was asked for, in runs. */
    List<Traffic> of(Party from, Party to, Traffic asked) {
        var egress = rules(from, true, to);
        var ingress = rules(to, false, from);
        var runs = new ArrayList<Traffic>();
        for (int protocol :
                asked.protocol() == Traffic.ALL ? protocols(from, to, egress, ingress) : Set.of(asked.protocol())) {
            var whole = asked.protocol() == Traffic.ALL ? Traffic.all(protocol) : asked;
            runs.addAll(PortSpans.cut(whole, borders(protocol, from, to, egress, ingress)));
        }
        return runs;
    }

    /** The runs that security groups at both ends may let pass. */
    List<Traffic> admitted(Party from, Party to) {
        var egress = rules(from, true, to);
        var ingress = rules(to, false, from);
        var runs = new ArrayList<Traffic>();
        for (int protocol : protocols(from, to, egress, ingress)) {
            var both = PortSpans.common(
                    spans(protocol, isOpen(from), egress, to), spans(protocol, isOpen(to), ingress, from));
            if (protocol == Traffic.TCP && PublicApi.isOf(to) && from.role().kind() == ReachRole.Kind.INTERNET) {
                both = PortSpans.union(Stream.concat(both.stream(), Stream.of(Traffic.tcp(443)))
                        .toList());
            }
            var borders = both.isEmpty() ? new TreeSet<Integer>() : borders(protocol, from, to, egress, ingress);
            both.forEach(span -> runs.addAll(PortSpans.cut(span, borders)));
        }
        return runs;
    }

    /** The rules of a party's groups that may concern the other one. */
    static List<GroupRule> rules(Party party, boolean isEgress, Party other) {
        if (party.isUnfiltered()) {
            return List.of();
        }
        var rules = new ArrayList<GroupRule>();
        for (var group : party.wardrobe().groups()) {
            rules.addAll(group.rules(isEgress, other.wardrobe()));
        }
        return rules;
    }

    /** Whether rules that are not seen may let anything pass. */
    private static boolean isOpen(Party party) {
        return party.isUnfiltered()
                || !party.wardrobe().open().isEmpty()
                || party.wardrobe().groups().stream().anyMatch(SecurityGroup::isOutside);
    }

    private List<Traffic> spans(int protocol, boolean isOpen, List<GroupRule> rules, Party other) {
        if (isOpen) {
            return List.of(Traffic.all(protocol));
        }
        return PortSpans.union(rules.stream()
                .filter(rule -> rule.ports().concerns(protocol) && (rule.group() != null || mayMean(rule, other)))
                .map(rule -> rule.ports().of(protocol))
                .toList());
    }

    /** Whether the blocks of a rule may mean the other party, which may come with the address of a NAT gateway. */
    boolean mayMean(GroupRule rule, Party other) {
        return !rule.openPeer().isEmpty()
                || Stream.concat(other.hull().stream(), gateways(other).stream())
                        .anyMatch(where -> where.inAny(rule.blocks()) != Match.NO);
    }

    private List<Where> gateways(Party party) {
        return ofGateways.computeIfAbsent(
                party,
                any -> party.subnets().stream()
                        .flatMap(subnet -> cuts.gateways(subnet).stream())
                        .map(home -> home.somewhere(false))
                        .distinct()
                        .toList());
    }

    private Set<Integer> protocols(Party from, Party to, List<GroupRule> egress, List<GroupRule> ingress) {
        var protocols = new TreeSet<>(USUAL);
        egress.forEach(rule -> protocols.add(rule.ports().protocol()));
        ingress.forEach(rule -> protocols.add(rule.ports().protocol()));
        protocols.addAll(borders(from).keySet());
        protocols.addAll(borders(to).keySet());
        protocols.remove(Traffic.ALL);
        return protocols;
    }

    private NavigableSet<Integer> borders(
            int protocol, Party from, Party to, List<GroupRule> egress, List<GroupRule> ingress) {
        var borders = new TreeSet<Integer>();
        borders.addAll(borders(from).getOrDefault(protocol, new TreeSet<>()));
        borders.addAll(borders(to).getOrDefault(protocol, new TreeSet<>()));
        egress.forEach(rule -> add(rule.ports(), protocol, borders));
        ingress.forEach(rule -> add(rule.ports(), protocol, borders));
        if (PublicApi.isOf(to) && protocol == Traffic.TCP) {
            borders.addAll(Set.of(443, 444));
        }
        if (Traffic.isMessage(protocol)) {
            int echo = protocol == Traffic.ICMP ? Traffic.ECHO : Traffic.ECHO_SIX;
            borders.addAll(Set.of(echo, echo + 1));
        }
        return borders;
    }

    /** The ports at which the ACLs around a party make a difference, by protocol. */
    private Map<Integer, NavigableSet<Integer>> borders(Party party) {
        return atBorders.computeIfAbsent(party, any -> {
            var borders = new TreeMap<Integer, NavigableSet<Integer>>();
            for (var subnet : party.subnets()) {
                add(subnet.acl(), borders);
                cuts.gateways(subnet).forEach(gateway -> add(gateway.acl(), borders));
            }
            return borders;
        });
    }

    private static void add(Acl acl, Map<Integer, NavigableSet<Integer>> borders) {
        for (var entry : acl.entries()) {
            if (entry.ports().protocol() != Traffic.ALL) {
                int protocol = entry.ports().protocol();
                add(entry.ports(), protocol, borders.computeIfAbsent(protocol, none -> new TreeSet<>()));
            }
        }
    }

    private static void add(PortMatch ports, int protocol, NavigableSet<Integer> borders) {
        if (ports.protocol() == protocol) {
            borders.add(ports.from());
            borders.add(ports.to() + 1);
        }
    }
}
