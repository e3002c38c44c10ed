package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to a service of AWS: by the gateway endpoint where the route table has it, else over the internet. */
final class ServicePath {

    private ServicePath() {}

    static List<Gate> gates(
            PublicPath publicly, End.At from, End.Service service, Packet call, Ports callers, Far far) {
        var overInternet = publicly.outward(from, call, callers, far);
        var subnet = from.subnet();
        if (subnet == null) {
            return overInternet;
        }
        var endpoint = endpoint(service, subnet, Match.YES);
        if (endpoint.isPresent()) {
            return through(endpoint.get(), from, subnet, call, callers, far);
        }
        var perhaps = endpoint(service, subnet, Match.MAYBE);
        return perhaps.isEmpty()
                ? overInternet
                : either(overInternet, through(perhaps.get(), from, subnet, call, callers, far), perhaps.get());
    }

    /** Only where both ways end alike does it not matter which one it is. */
    private static List<Gate> either(List<Gate> overInternet, List<Gate> byEndpoint, Resource endpoint) {
        boolean isAlike =
                Outcome.of(overInternet).passes() == Outcome.of(byEndpoint).passes();
        return isAlike
                ? overInternet
                : List.of(Gate.open(endpoint, () -> "whether it serves the caller's subnet cannot be told"));
    }

    private static List<Gate> through(
            Resource endpoint, End.At from, SubnetNode subnet, Packet call, Ports callers, Far far) {
        var gates = new ArrayList<Gate>();
        PrivatePath.present(from).ifPresent(gates::add);
        gates.add(from.host().groups().check(true, far, call));
        gates.add(subnet.acl().check(true, call));
        gates.add(Gate.pass(
                endpoint, () -> "is a gateway endpoint of " + subnet.table().name()));
        gates.add(subnet.acl().check(false, call.answer(callers)));
        return gates;
    }

    private static Optional<Resource> endpoint(End.Service service, SubnetNode subnet, Match wanted) {
        return service.endpoints().stream()
                .filter(endpoint -> serves(endpoint, subnet) == wanted)
                .findFirst();
    }

    /** Whether an endpoint is in a subnet's route table. */
    private static Match serves(Resource endpoint, SubnetNode subnet) {
        var tables = Link.all(endpoint, "/RouteTableIds");
        if (tables.isEmpty() || isElsewhere(endpoint, subnet)) {
            return Match.NO;
        }
        if (!subnet.table().unseen().isEmpty()) {
            return Match.MAYBE;
        }
        var own = subnet.table().place();
        var named = own.map(table ->
                        tables.stream().map(link -> link.names(table, endpoint)).reduce(Match.NO, Match::or))
                .orElse(Match.NO);
        return Doubt.of(endpoint).isEmpty() ? named : named.and(Match.MAYBE);
    }

    private static boolean isElsewhere(Resource endpoint, SubnetNode subnet) {
        var vpc = Link.of(endpoint, "/VpcId").resource();
        return vpc.isPresent()
                && subnet.vpc().isKnown()
                && !subnet.vpc().resource().equals(vpc);
    }
}
