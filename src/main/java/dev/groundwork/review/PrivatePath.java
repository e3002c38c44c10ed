package dev.groundwork.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way between two interfaces by their private addresses: out of the one, through routes and perhaps a peering, into the
 * other, and the answer back. Security groups remember who called, ACLs do not; within a subnet no ACL is asked.
 */
final class PrivatePath {

    private final Routing routing;

    PrivatePath(Routing routing) {
        this.routing = routing;
    }

    List<Gate> gates(End.At from, End.At to, Packet call, Ports callers) {
        var gates = new ArrayList<Gate>();
        present(from).ifPresent(gates::add);
        present(to).ifPresent(gates::add);
        if (call.to().six()) {
            openSix(from).ifPresent(gates::add);
            openSix(to).ifPresent(gates::add);
        }
        gates.add(from.host().groups().check(true, to.seenBy(from, call.to()), call));
        there(from, to, call, gates);
        if (isTranslated(from, to, call)) {
            return gates;
        }
        gates.add(to.host().groups().check(false, from.seenBy(to, call.from()), call));
        back(from, to, call, callers, gates);
        return gates;
    }

    private void there(End.At from, End.At to, Packet call, List<Gate> gates) {
        if (from.subnet() == null || to.subnet() == null) {
            return;
        }
        if (!from.subnet().equals(to.subnet())) {
            gates.add(from.subnet().acl().check(true, call));
            gates.add(routing.between(from.subnet(), to.subnet(), call.to()));
            if (!isTranslated(from, to, call)) {
                gates.add(to.subnet().acl().check(false, call));
            }
        }
    }

    /** What the other side makes of a NAT gateway's address is not looked at. */
    private boolean isTranslated(End.At from, End.At to, Packet call) {
        return from.subnet() != null
                && to.subnet() != null
                && routing.mayTranslate(from.subnet(), to.subnet(), call.to());
    }

    private void back(End.At from, End.At to, Packet call, Ports callers, List<Gate> gates) {
        if (from.subnet() == null || to.subnet() == null || from.subnet().equals(to.subnet()) || !isAnswered(call)) {
            return;
        }
        var answer = call.answer(callers);
        gates.add(to.subnet().acl().check(true, answer));
        gates.add(routing.between(to.subnet(), from.subnet(), answer.to()));
        gates.add(from.subnet().acl().check(false, answer));
    }

    /** Who surely has no address of IPv6 is not asked; who may have one may be reached by it. */
    private static Optional<Gate> openSix(End.At end) {
        var subnet = end.subnet();
        return subnet != null && end.host().hasSix(subnet) == Match.MAYBE
                ? Optional.of(Gate.open(
                        end.host().owner(),
                        () -> end.host().name() + " in " + subnet + " may or may not have an address of IPv6"))
                : Optional.empty();
    }

    static boolean isAnswered(Packet call) {
        return new Traffic(call.protocol(), call.port(), call.port()).isAnswered();
    }

    /** Whether the host is there at all, and in a subnet that is known. */
    static Optional<Gate> present(End.At end) {
        var host = end.host();
        if (!host.doubt().isEmpty()) {
            return Optional.of(Gate.open(host.owner(), host::doubt));
        }
        return end.subnet() == null
                ? Optional.of(Gate.open(
                        host.owner(), () -> "the subnet of " + host.name() + " cannot be told: " + host.openSubnets()))
                : Optional.empty();
    }
}
