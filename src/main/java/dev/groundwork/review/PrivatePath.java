package dev.groundwork.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

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
        var gates = new ArrayList<>(always(from, to, call.to().six()));
        gates.addAll(leaving(from, to, call));
        if (isTranslated(from, to, call.to())) {
            return gates;
        }
        gates.addAll(arriving(from, to, call));
        if (isAnswered(call)) {
            var answer = call.answer(callers);
            gates.addAll(answering(from, to, answer));
            gates.addAll(answered(from, to, answer));
        }
        return gates;
    }

    /** What does not depend on any address. */
    List<Gate> always(End.At from, End.At to, boolean six) {
        var gates = new ArrayList<Gate>();
        present(from).ifPresent(gates::add);
        present(to).ifPresent(gates::add);
        if (six) {
            openSix(from).ifPresent(gates::add);
            openSix(to).ifPresent(gates::add);
        }
        return gates;
    }

    /** What looks at where a call goes, and nothing else of it but its port. */
    List<Gate> leaving(End.At from, End.At to, Packet call) {
        var gates = new ArrayList<Gate>();
        gates.add(from.host().groups().check(true, to.seenBy(from, call.to()), call));
        between(from, to, (here, there) -> {
            gates.add(here.acl().check(true, call));
            gates.add(routing.between(here, there, call.to()));
        });
        return gates;
    }

    /** Whether it may come with a NAT gateway's address: what the other side makes of that is not looked at. */
    boolean isTranslated(End.At from, End.At to, Where target) {
        return from.subnet() != null && to.subnet() != null && routing.mayTranslate(from.subnet(), to.subnet(), target);
    }

    /** What looks at where it comes from. */
    List<Gate> arriving(End.At from, End.At to, Packet call) {
        var gates = new ArrayList<Gate>();
        between(from, to, (here, there) -> gates.add(there.acl().check(false, call)));
        gates.add(to.host().groups().check(false, from.seenBy(to, call.from()), call));
        return gates;
    }

    /** What looks at where the answer goes, which is where the call came from. */
    List<Gate> answering(End.At from, End.At to, Packet answer) {
        var gates = new ArrayList<Gate>();
        between(from, to, (here, there) -> {
            gates.add(there.acl().check(true, answer));
            gates.add(routing.between(there, here, answer.to()));
        });
        return gates;
    }

    /** What looks at where the answer comes from. */
    List<Gate> answered(End.At from, End.At to, Packet answer) {
        var gates = new ArrayList<Gate>();
        between(from, to, (here, there) -> gates.add(here.acl().check(false, answer)));
        return gates;
    }

    private static void between(End.At from, End.At to, BiConsumer<SubnetNode, SubnetNode> check) {
        var here = from.subnet();
        var there = to.subnet();
        if (here != null && there != null && !here.equals(there)) {
            check.accept(here, there);
        }
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
