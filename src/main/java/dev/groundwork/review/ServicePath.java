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
        var subnet = from.subnet();
        var endpoint = subnet == null ? Optional.<Resource>empty() : endpoint(service, subnet);
        if (subnet == null || endpoint.isEmpty()) {
            return publicly.outward(from, call, callers, far);
        }
        var gates = new ArrayList<Gate>();
        PrivatePath.present(from).ifPresent(gates::add);
        gates.add(from.host().groups().check(true, far, call));
        gates.add(subnet.acl().check(true, call));
        gates.add(Gate.pass(
                endpoint.get(),
                () -> "is a gateway endpoint of " + subnet.table().name()));
        gates.add(subnet.acl().check(false, call.answer(callers)));
        return gates;
    }

    private static Optional<Resource> endpoint(End.Service service, SubnetNode subnet) {
        return service.endpoints().stream()
                .filter(endpoint -> isRouted(endpoint, subnet))
                .findFirst();
    }

    private static boolean isRouted(Resource endpoint, SubnetNode subnet) {
        return Link.all(endpoint, "/RouteTableIds").stream()
                .flatMap(link -> link.resource().stream())
                .anyMatch(table -> subnet.table().place().filter(table::equals).isPresent());
    }
}
