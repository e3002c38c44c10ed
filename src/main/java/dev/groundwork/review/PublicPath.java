package dev.groundwork.review;

import java.util.ArrayList;
import java.util.List;

/** The ways between an interface and the internet: through an internet gateway, or outward through a NAT gateway. */
final class PublicPath {

    private final Routing routing;
    private final NatPath nat;

    PublicPath(Routing routing, NatPath nat) {
        this.routing = routing;
        this.nat = nat;
    }

    List<Gate> outward(End.At from, Packet call, Ports callers, Far far) {
        var gates = new ArrayList<Gate>();
        PrivatePath.present(from).ifPresent(gates::add);
        gates.add(from.host().groups().check(true, far, call));
        var subnet = from.subnet();
        if (subnet == null) {
            return gates;
        }
        gates.add(subnet.acl().check(true, call));
        var chosen = routing.choose(subnet, call.to());
        chosen.otherwise().ifPresent(gates::add);
        chosen.route().ifPresent(route -> leave(route, from, subnet, call, callers, gates));
        if (PrivatePath.isAnswered(call)) {
            gates.add(subnet.acl().check(false, call.answer(callers)));
        }
        return gates;
    }

    private void leave(Route route, End.At from, SubnetNode subnet, Packet call, Ports callers, List<Gate> gates) {
        switch (route.target().kind()) {
            case INTERNET_GATEWAY, EGRESS_ONLY -> {
                gates.add(Routing.attached(route, subnet));
                gates.add(address(from.host(), subnet, call.to().six()));
                if (PrivatePath.isAnswered(call) && route.target().kind() == Target.Kind.INTERNET_GATEWAY) {
                    Routing.steering(subnet, call.from()).ifPresent(gates::add);
                }
            }
            case NAT -> gates.addAll(nat.gates(route, subnet, call, callers));
            case PEERING ->
                gates.add(Routing.gate(Match.NO, route, "leads to a peering, which carries nothing to the internet"));
            case NOWHERE -> gates.add(Routing.gate(Match.NO, route, "leads nowhere"));
            case LOCAL -> gates.add(Routing.gate(Match.NO, route, "stays in " + subnet.vpc()));
            case ELSEWHERE, OPEN ->
                gates.add(Routing.gate(
                        Match.MAYBE,
                        route,
                        "leads to " + route.target().describe() + ", which may reach the internet"));
        }
    }

    List<Gate> inward(End.At to, Packet call, Ports callers, Far far) {
        var gates = new ArrayList<Gate>();
        PrivatePath.present(to).ifPresent(gates::add);
        var subnet = to.subnet();
        if (subnet != null) {
            gates.add(address(to.host(), subnet, call.from().six()));
            gates.add(gateway(subnet));
            Routing.steering(subnet, call.to()).ifPresent(gates::add);
            gates.add(subnet.acl().check(false, call));
        }
        gates.add(to.host().groups().check(false, far, call));
        if (subnet != null && PrivatePath.isAnswered(call)) {
            gates.add(wayBack(subnet, call.from()));
            gates.add(subnet.acl().check(true, call.answer(callers)));
        }
        return gates;
    }

    private static Gate gateway(SubnetNode subnet) {
        var vpc = subnet.vpc();
        var gateway = vpc.internetGateway();
        return gateway.isPresent()
                ? Gate.pass(gateway.get(), () -> "is the internet gateway of " + vpc)
                : new Gate(
                        vpc.isPublic(),
                        vpc.resource(),
                        false,
                        () -> vpc.isPublic() == Match.NO
                                ? "no internet gateway is attached to " + vpc
                                : "whether an internet gateway is attached to " + vpc + " cannot be told: "
                                        + vpc.otherGateways());
    }

    private Gate wayBack(SubnetNode subnet, Where caller) {
        var chosen = routing.choose(subnet, caller);
        if (chosen.route().isEmpty()) {
            return chosen.otherwise().orElseThrow();
        }
        var route = chosen.route().get();
        return switch (route.target().kind()) {
            case INTERNET_GATEWAY -> Routing.attached(route, subnet);
            case EGRESS_ONLY -> Routing.gate(Match.NO, route, "leads to an egress-only gateway, which lets no call in");
            case ELSEWHERE, OPEN ->
                Routing.gate(
                        Match.MAYBE,
                        route,
                        "takes the answer to " + route.target().describe());
            default ->
                Routing.gate(
                        Match.NO,
                        route,
                        "takes the answer to " + route.target().describe()
                                + ", not to the internet gateway by which the call came");
        };
    }

    private static Gate address(Host host, SubnetNode subnet, boolean six) {
        var has = six ? host.hasSix(subnet) : host.publicAddress().in().apply(subnet);
        var why = six
                ? "AssignIpv6AddressOnCreation of " + subnet.name()
                : host.publicAddress().why();
        return Gate.of(
                has,
                host.owner(),
                () -> host.name() + " in " + subnet
                        + (has == Match.YES ? " has" : has == Match.NO ? " has no" : " may or may not have a")
                        + (six
                                ? (has == Match.YES ? " an" : "") + " address of IPv6"
                                : has == Match.YES ? " a public address" : " public address")
                        + ": "
                        + why);
    }
}
