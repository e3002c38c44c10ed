package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which way a route table sends a packet, and whether it gets there. */
final class Routing {

    /** The route that is surely used; or why there is none. */
    record Chosen(Optional<Route> route, Optional<Gate> otherwise) {}

    private static final Set<Target.Kind> ONWARD =
            EnumSet.of(Target.Kind.PEERING, Target.Kind.ELSEWHERE, Target.Kind.OPEN);

    private final Vpcs vpcs;
    private final Cuts cuts;

    Routing(Vpcs vpcs, Cuts cuts) {
        this.vpcs = vpcs;
        this.cuts = cuts;
    }

    Chosen choose(SubnetNode from, Where to) {
        var table = from.table();
        if (!table.unseen().isEmpty()) {
            return otherwise(new Gate(Match.MAYBE, table.place(), false, table::unseen));
        }
        return chosen(table, table.candidates(to), to);
    }

    private static Chosen chosen(RouteTable table, List<Route> candidates, Where to) {
        if (candidates.isEmpty()) {
            return otherwise(new Gate(Match.NO, table.place(), false, () -> table.name() + " has no route to " + to));
        }
        var first = candidates.get(0);
        if (first.covers(to) == Match.YES) {
            return new Chosen(Optional.of(first), Optional.empty());
        }
        return otherwise(new Gate(
                Match.MAYBE,
                first.place(),
                false,
                () -> table.name() + " may or may not send " + to + " to "
                        + first.target().describe() + (first.doubt().isEmpty() ? "" : ": " + first.doubt())));
    }

    private static Chosen otherwise(Gate gate) {
        return new Chosen(Optional.empty(), Optional.of(gate));
    }

    /** Whether a packet gets from a subnet to an address in another, by private addresses. */
    Gate between(SubnetNode from, SubnetNode to, Where where) {
        return from.vpc().equals(to.vpc()) ? inside(from, where) : across(from, to, where);
    }

    /** Within a VPC everything is reached directly, unless a more specific route leads through something else. */
    private static Gate inside(SubnetNode from, Where where) {
        int local = from.vpc().blocks().stream()
                .filter(block -> where.in(block) == Match.YES)
                .mapToInt(IpBlock::prefix)
                .max()
                .orElse(where.six() ? 0 : 96);
        for (var route : from.table().candidates(where)) {
            if (route.prefix(where) > local && route.target().kind() != Target.Kind.LOCAL) {
                return new Gate(
                        Match.MAYBE,
                        route.place(),
                        false,
                        () -> "the route to " + route.describe()
                                + " is more specific than the local one and leads through "
                                + route.target().describe() + ", which may do anything with it");
            }
        }
        return new Gate(
                Match.YES,
                from.table().place(),
                false,
                () -> where + " is in the same VPC, " + from.vpc() + ", which "
                        + from.table().name() + " reaches directly");
    }

    private Gate across(SubnetNode from, SubnetNode to, Where where) {
        var chosen = choose(from, where);
        return chosen.route().isPresent()
                ? across(chosen.route().get(), from, to, where)
                : chosen.otherwise().orElseThrow();
    }

    private Gate across(Route route, SubnetNode from, SubnetNode to, Where where) {
        return switch (route.target().kind()) {
            case PEERING -> peering(route, from, to);
            case INTERNET_GATEWAY, EGRESS_ONLY ->
                where.six()
                        ? gate(Match.MAYBE, route, "leads to the internet, by which " + to.vpc() + " may be reached")
                        : gate(Match.NO, route, "leads to an internet gateway, which carries no private addresses");
            case NAT -> throughNat(route, to, where);
            case NOWHERE -> gate(Match.NO, route, "leads nowhere");
            case LOCAL -> gate(Match.NO, route, "stays in " + from.vpc());
            case ELSEWHERE, OPEN ->
                gate(Match.MAYBE, route, "leads to " + route.target().describe() + ", which may reach it");
        };
    }

    /** A NAT gateway that itself routes to a peering would get there, with another address. */
    private Gate throughNat(Route route, SubnetNode to, Where where) {
        boolean mayReach = mayLeadOn(route, where);
        return gate(
                mayReach ? Match.MAYBE : Match.NO,
                route,
                "leads to a NAT gateway" + (mayReach ? ", which may reach " : " and so to the internet, not to ")
                        + to.vpc());
    }

    /** Whether a packet may get to another VPC with the address of a NAT gateway, which is not the one that it was sent with. */
    boolean mayTranslate(SubnetNode from, SubnetNode to, Where where) {
        return !from.vpc().equals(to.vpc())
                && from.table().candidates(where).stream()
                        .anyMatch(route -> route.target().kind() == Target.Kind.NAT && mayLeadOn(route, where));
    }

    private boolean mayLeadOn(Route route, Where where) {
        var gateway = route.target().resource().orElseThrow();
        return cuts.of(gateway).map(home -> mayLeadOn(home, where)).orElse(true);
    }

    private boolean mayLeadOn(SubnetNode home, Where where) {
        var chosen = choose(home, where);
        return chosen.route()
                .map(route -> ONWARD.contains(route.target().kind()))
                .orElseGet(() -> chosen.otherwise().orElseThrow().passes() == Match.MAYBE);
    }

    private Gate peering(Route route, SubnetNode from, SubnetNode to) {
        var peering = route.target().resource().orElseThrow();
        var ends = List.of(vpcs.of(Link.of(peering, "/VpcId")), vpcs.of(Link.of(peering, "/PeerVpcId")));
        var doubt = Doubt.of(peering);
        if (ends.contains(from.vpc()) && ends.contains(to.vpc())) {
            return doubt.isEmpty()
                    ? gate(Match.YES, route, "leads through the peering " + peering.logicalId() + " to " + to.vpc())
                    : Gate.open(peering, () -> doubt);
        }
        boolean known = ends.stream().allMatch(VpcNode::isKnown);
        return known
                ? gate(
                        Match.NO,
                        route,
                        "leads through the peering " + peering.logicalId() + ", which "
                                + (ends.contains(from.vpc())
                                        ? "does not end in " + to.vpc()
                                        : "is not one of " + from.vpc()))
                : gate(
                        Match.MAYBE,
                        route,
                        "leads through the peering " + peering.logicalId()
                                + ", whose other end is not in the templates");
    }

    /** Whether a gateway that a route names is the VPC's own; one that is not swallows everything. */
    static Gate attached(Route route, SubnetNode from) {
        var gateway = route.target().resource().orElseThrow();
        var has = from.vpc().has(gateway);
        return gate(
                has,
                route,
                "leads to the " + kind(gateway) + " " + gateway.logicalId()
                        + (has == Match.YES
                                ? ""
                                : ", which is " + (has == Match.NO ? "not" : "perhaps not") + " attached to "
                                        + from.vpc()
                                        + (has == Match.NO
                                                ? ""
                                                : ": " + from.vpc().otherGateways())));
    }

    /** What leads a packet that came in through an internet gateway elsewhere than to its address. */
    static Optional<Gate> steering(SubnetNode to, Where where) {
        return to.edge().candidates(where).stream()
                .filter(route -> route.target().kind() != Target.Kind.LOCAL)
                .findFirst()
                .map(route -> new Gate(
                        Match.MAYBE,
                        route.place(),
                        false,
                        () -> to.edge().name() + " leads what comes in for " + route.describe() + " through "
                                + route.target().describe() + ", which may do anything with it"
                                + (route.doubt().isEmpty() ? "" : ": " + route.doubt())));
    }

    static Gate gate(Match passes, Route route, String what) {
        return new Gate(passes, route.place(), false, () -> "the route to " + route.describe() + " " + what);
    }

    private static String kind(Resource gateway) {
        return gateway.type().equals("AWS::EC2::EgressOnlyInternetGateway")
                ? "egress-only internet gateway"
                : "internet gateway";
    }
}
