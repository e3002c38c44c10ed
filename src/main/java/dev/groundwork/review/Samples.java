package dev.groundwork.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of places of two roles that have to be tried. Subnets whose VPC, routes and ACL are the same, and between which no
 * rule of the other side tells, behave alike, so that of hundreds a few are enough.
 */
final class Samples {

    record Pair(End from, End to) {}

    /** From here on it pays to look which subnets are alike. */
    private static final int FEW = 9;

    private final Cuts cuts;
    private final IdentityHashMap<SubnetNode, Object> kinds = new IdentityHashMap<>();
    private final IdentityHashMap<Party, Cuts.Marks> known = new IdentityHashMap<>();
    private final IdentityHashMap<Party, Cuts.Marks> gateways = new IdentityHashMap<>();

    private @Nullable Asked last;

    private record Asked(Party from, Party to, List<Pair> pairs) {}

    Samples(Cuts cuts) {
        this.cuts = cuts;
    }

    /** The last answer is kept, as the same two are asked about for one run of ports after the other. */
    List<Pair> of(Party from, Party to) {
        if (last == null || last.from() != from || last.to() != to) {
            last = new Asked(from, to, pairs(from, to));
        }
        return last.pairs();
    }

    private List<Pair> pairs(Party from, Party to) {
        boolean areFew =
                from.ends().size() * to.ends().size() <= FEW || to.role().kind() == ReachRole.Kind.SERVICE;
        var starts = areFew ? from.ends() : unlike(from, to);
        var ends = areFew ? to.ends() : unlike(to, from);
        var pairs = new ArrayList<Pair>();
        for (var start : starts) {
            ends.forEach(end -> pairs.add(new Pair(start, end)));
        }
        if (!areFew) {
            neighbours(from, to, pairs);
        }
        return pairs;
    }

    /** One end of each kind, and a second one, since within a subnet other rules hold than between two of a kind. */
    private List<End> unlike(Party party, Party other) {
        var seen = new HashSet<Object>();
        var again = new HashSet<Object>();
        var marks = marks(party, other);
        return party.ends().stream()
                .filter(end -> {
                    var kind = kind(end, marks);
                    return seen.add(kind) || again.add(kind);
                })
                .toList();
    }

    /** Two ends in one subnet, which no ACL keeps apart: one pair for each two kinds that meet in some subnet. */
    private void neighbours(Party from, Party to, List<Pair> pairs) {
        var starts = bySubnet(from, to);
        var ends = bySubnet(to, from);
        var seen = new HashSet<Object>();
        starts.forEach((subnet, here) -> here.forEach((kind, start) -> ends.getOrDefault(subnet, Map.of())
                .forEach((other, end) -> {
                    if (seen.add(List.of(kind, other))) {
                        pairs.add(new Pair(start, end));
                    }
                })));
    }

    private Map<SubnetNode, Map<Object, End>> bySubnet(Party party, Party other) {
        var marks = marks(party, other);
        var bySubnet = new LinkedHashMap<SubnetNode, Map<Object, End>>();
        for (var end : party.ends()) {
            if (end instanceof End.At at && at.subnet() != null) {
                bySubnet.computeIfAbsent(at.subnet(), any -> new LinkedHashMap<>())
                        .putIfAbsent(kind(end, marks), end);
            }
        }
        return bySubnet;
    }

    private List<Cuts.Marks> marks(Party party, Party other) {
        return List.of(
                known.computeIfAbsent(other, cuts::marks), gateways.computeIfAbsent(party, cuts::marksOfGateways));
    }

    private Object kind(End end, List<Cuts.Marks> marks) {
        if (!(end instanceof End.At at) || at.subnet() == null) {
            return end;
        }
        var subnet = at.subnet();
        return List.of(
                kinds.computeIfAbsent(subnet, Samples::kind),
                at.host().kind(),
                at.host().groups(),
                PublicApi.isOf(at.host()) ? at.host().owner() : "",
                at.host().publicAddress().in().apply(subnet),
                at.host().hasSix(subnet),
                at.host().doubt().isEmpty(),
                marks.stream().map(one -> one.place(subnet)).toList());
    }

    private static Object kind(SubnetNode subnet) {
        Set<Object> routes = new HashSet<>();
        for (var route : subnet.table().routes()) {
            routes.add(List.of(route.destinations(), route.target(), route.doubt()));
        }
        return List.of(
                System.identityHashCode(subnet.vpc()),
                System.identityHashCode(subnet.acl()),
                routes,
                subnet.table().unseen());
    }
}
