package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where rules cut the addresses of the other side: the borders of every block that the security groups, the ACL and the
 * routes of one end mention, those of the NAT gateways it leaves through included.
 */
final class Cuts {

    /** The borders of blocks by family, and those of blocks that are not private through and through. */
    private record Borders(NavigableSet<Ip> four, NavigableSet<Ip> six, NavigableSet<Ip> internet) {

        Borders() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        void add(IpBlock block) {
            add(block, block.six() ? six : four);
            if (!block.six() && Where.exactly(block).isPublic()) {
                add(block, internet);
            }
        }

        private static void add(IpBlock block, NavigableSet<Ip> borders) {
            borders.add(block.first());
            borders.add(block.last().next());
        }

        NavigableSet<Ip> of(IpBlock block) {
            return block.six() ? six : block.equals(IpBlock.ALL_FOUR) ? internet : four;
        }
    }

    /** The borders that a role's rules and surroundings draw, and where a subnet lies among them. */
    static final class Marks {

        private final Borders borders = new Borders();

        List<Integer> place(SubnetNode subnet) {
            var place = new ArrayList<Integer>();
            for (var block : List.of(subnet.four(), subnet.six())) {
                block.ifPresent(known -> {
                    var drawn = known.six() ? borders.six() : borders.four();
                    place.add(drawn.headSet(known.first(), true).size());
                    place.add(drawn.headSet(known.last(), true).size());
                });
            }
            return place;
        }

        private void add(Borders others) {
            borders.four().addAll(others.four());
            borders.six().addAll(others.six());
        }
    }

    private final Subnets subnets;
    private final List<IpBlock> ownSix;
    private final IdentityHashMap<RouteTable, List<SubnetNode>> gateways = new IdentityHashMap<>();
    private final IdentityHashMap<Resource, Optional<SubnetNode>> homes = new IdentityHashMap<>();
    private final IdentityHashMap<Wardrobe, Borders> byWardrobe = new IdentityHashMap<>();
    private final IdentityHashMap<Acl, Borders> byAcl = new IdentityHashMap<>();
    private final IdentityHashMap<RouteTable, Borders> byTable = new IdentityHashMap<>();

    Cuts(Subnets subnets) {
        this.subnets = subnets;
        this.ownSix = StreamSupport.stream(subnets.all().spliterator(), false)
                .flatMap(subnet -> Stream.concat(subnet.six().stream(), subnet.vpc().blocks().stream()))
                .filter(IpBlock::six)
                .distinct()
                .toList();
    }

    /** The internet as an end sees it: addresses of IPv6 that are a network's own are nobody else's. */
    Stream<Where> internet(boolean six, End.At end) {
        return Where.internet(six, within(six ? IpBlock.ALL_SIX : IpBlock.ALL_FOUR, end)).stream()
                .filter(where -> !six || where.inAny(ownSix) != Match.YES);
    }

    /** The borders inside a block that make a difference to this end. */
    NavigableSet<Ip> within(IpBlock block, End.At end) {
        var cuts = new TreeSet<Ip>();
        collect(block, byWardrobe.computeIfAbsent(end.host().groups(), Cuts::of), cuts);
        if (end.subnet() != null) {
            collect(block, end.subnet(), cuts);
            for (var gateway : gateways(end.subnet())) {
                collect(block, gateway, cuts);
            }
        }
        return cuts;
    }

    /** The pieces of an end's addresses that the other end tells apart. */
    List<Where> places(End.At end, End.At other, boolean six) {
        var subnet = end.subnet();
        if (subnet == null) {
            return List.of(Where.anywhere(six));
        }
        var block = six ? subnet.six() : subnet.four();
        return block.map(known -> Where.pieces(known, within(known, other)))
                .orElseGet(() -> List.of(subnet.somewhere(six)));
    }

    /** Every ACL on the way, those of NAT gateways' subnets included. */
    Collection<Acl> acls(End.At... ends) {
        var acls = new LinkedHashSet<Acl>();
        for (var end : ends) {
            if (end.subnet() != null) {
                acls.add(end.subnet().acl());
                gateways(end.subnet()).forEach(gateway -> acls.add(gateway.acl()));
            }
        }
        return acls;
    }

    Marks marks(Party party) {
        var marks = new Marks();
        marks.add(byWardrobe.computeIfAbsent(party.wardrobe(), Cuts::of));
        party.subnets().forEach(subnet -> add(subnet, marks));
        return marks;
    }

    Marks marksOfGateways(Party party) {
        var marks = new Marks();
        party.subnets().forEach(subnet -> gateways(subnet).forEach(gateway -> add(gateway, marks)));
        return marks;
    }

    private void add(SubnetNode subnet, Marks marks) {
        marks.add(byAcl.computeIfAbsent(subnet.acl(), Cuts::of));
        marks.add(byTable.computeIfAbsent(subnet.table(), Cuts::of));
    }

    /** The subnets of the NAT gateways to which a subnet routes. */
    List<SubnetNode> gateways(SubnetNode subnet) {
        return gateways.computeIfAbsent(
                subnet.table(),
                table -> table.routes().stream()
                        .filter(route -> route.target().kind() == Target.Kind.NAT)
                        .flatMap(route -> route.target().resource().flatMap(this::of).stream())
                        .distinct()
                        .toList());
    }

    /** The subnet of a NAT gateway. */
    Optional<SubnetNode> of(Resource gateway) {
        return homes.computeIfAbsent(
                gateway, any -> Link.of(gateway, "/SubnetId").resource().flatMap(subnets::of));
    }

    private void collect(IpBlock block, SubnetNode subnet, NavigableSet<Ip> cuts) {
        collect(block, byAcl.computeIfAbsent(subnet.acl(), Cuts::of), cuts);
        collect(block, byTable.computeIfAbsent(subnet.table(), Cuts::of), cuts);
    }

    private static void collect(IpBlock block, Borders borders, NavigableSet<Ip> cuts) {
        cuts.addAll(borders.of(block).subSet(block.first(), false, block.last(), true));
    }

    private static Borders of(Wardrobe wardrobe) {
        var borders = new Borders();
        for (var group : wardrobe.groups()) {
            group.rules(false).forEach(rule -> rule.blocks().forEach(borders::add));
            group.rules(true).forEach(rule -> rule.blocks().forEach(borders::add));
        }
        return borders;
    }

    private static Borders of(Acl acl) {
        var borders = new Borders();
        acl.entries().forEach(entry -> entry.block().ifPresent(borders::add));
        return borders;
    }

    private static Borders of(RouteTable table) {
        var borders = new Borders();
        table.routes().forEach(route -> route.destinations().forEach(borders::add));
        return borders;
    }
}
