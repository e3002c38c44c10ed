package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Out through a NAT gateway: into its subnet, and from there, with its address, to the internet; the answer comes back the
 * same way, and passes the border of the caller's subnet with the address of whoever gave it.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html">A gateway's protocols and ports</a>
 */
final class NatPath {

    private final Routing routing;
    private final Cuts cuts;

    NatPath(Routing routing, Cuts cuts) {
        this.routing = routing;
        this.cuts = cuts;
    }

    List<Gate> gates(Route route, SubnetNode from, Packet call, Ports callers) {
        var gateway = route.target().resource().orElseThrow();
        var gates = new ArrayList<Gate>();
        gates.add(fit(gateway, route, call));
        var home = cuts.of(gateway);
        if (home.isEmpty()) {
            gates.add(Gate.open(gateway, () -> "the subnet of NAT gateway " + gateway.logicalId() + " cannot be told"));
            return gates;
        }
        if (!home.get().vpc().equals(from.vpc())) {
            gates.add(Gate.stop(
                    gateway, () -> "the NAT gateway is in " + home.get().vpc() + ", not in " + from.vpc()));
            return gates;
        }
        through(gateway, from, home.get(), call, callers, gates);
        return gates;
    }

    private static Gate fit(Resource gateway, Route route, Packet call) {
        boolean isPrivate = gateway.at("/ConnectivityType") instanceof Value.Text type
                && type.text().equals("private");
        boolean knows = Traffic.hasPorts(call.protocol()) || call.protocol() == Traffic.ICMP;
        var doubt = Doubt.of(gateway);
        if (isPrivate || !knows || call.to().six()) {
            return Gate.stop(
                    gateway,
                    () -> isPrivate
                            ? "is a private NAT gateway, which does not lead to the internet"
                            : "a NAT gateway does not translate " + call);
        }
        return doubt.isEmpty()
                ? Routing.gate(Match.YES, route, "leads to the NAT gateway " + gateway.logicalId())
                : Gate.open(gateway, () -> doubt);
    }

    private void through(
            Resource gateway, SubnetNode from, SubnetNode home, Packet call, Ports callers, List<Gate> gates) {
        boolean crosses = !home.equals(from);
        var own = home.somewhere(false);
        if (crosses) {
            gates.add(home.acl().check(false, call));
        }
        gates.add(home.acl().check(true, call.from(own)));
        gates.add(onward(gateway, home, call.to()));
        if (PrivatePath.isAnswered(call)) {
            gates.add(answered(home, call.from(own)));
            Routing.steering(home, own).ifPresent(gates::add);
            if (crosses) {
                gates.add(home.acl().check(true, call.answer(callers)));
            }
        }
    }

    private Gate onward(Resource gateway, SubnetNode home, Where to) {
        var chosen = routing.choose(home, to);
        if (chosen.route().isEmpty()) {
            return chosen.otherwise().orElseThrow();
        }
        var route = chosen.route().get();
        return switch (route.target().kind()) {
            case INTERNET_GATEWAY -> Routing.attached(route, home);
            case ELSEWHERE, OPEN ->
                Routing.gate(
                        Match.MAYBE, route, "takes it on to " + route.target().describe());
            default ->
                Gate.stop(
                        gateway,
                        () -> "the NAT gateway is in " + home + ", whose route to " + route.describe() + " leads to "
                                + route.target().describe() + " and not to an internet gateway");
        };
    }

    /** The gateway calls from any of its ports; if answers reach some of them only, some calls fail. */
    private static Gate answered(SubnetNode home, Packet call) {
        Gate passing = null;
        Gate other = null;
        for (var run : Ports.runs(call.protocol(), List.of(home.acl()))) {
            var gate = home.acl().check(false, call.answer(run));
            passing = gate.passes() == Match.YES && passing == null ? gate : passing;
            other = gate.passes() != Match.YES && (other == null || gate.passes() == Match.MAYBE) ? gate : other;
        }
        if (passing == null) {
            return java.util.Objects.requireNonNull(other);
        }
        return other == null ? passing : passing.limited("answers reach some of the NAT gateway's ports only");
    }
}
