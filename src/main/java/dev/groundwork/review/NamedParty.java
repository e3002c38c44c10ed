package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Whoever is meant by the logical id of a workload, a security group or a subnet, with or without its stack. */
final class NamedParty {

    private NamedParty() {}

    static Optional<Party> of(String name, Fabric fabric) {
        var hosts = fabric.hosts().stream()
                .filter(host -> isMeant(host.owner(), name))
                .toList();
        if (!hosts.isEmpty()) {
            return Optional.of(Parties.workload(name, hosts));
        }
        var group = StreamSupport.stream(fabric.groups().all().spliterator(), false)
                .filter(it -> it.resource()
                        .filter(resource -> isMeant(resource, name))
                        .isPresent())
                .findFirst();
        if (group.isPresent()) {
            var wearers = fabric.hosts().stream()
                    .filter(host -> host.groups().groups().contains(group.get()))
                    .toList();
            return wearers.isEmpty() ? Optional.empty() : Optional.of(Parties.workload(name, wearers));
        }
        return StreamSupport.stream(fabric.subnets().all().spliterator(), false)
                .filter(subnet -> isMeant(subnet.resource(), name))
                .findFirst()
                .map(subnet -> tier(name, List.of(subnet)));
    }

    private static boolean isMeant(Resource resource, String name) {
        return resource.logicalId().equals(name) || resource.toString().equals(name);
    }

    /** Anything that might stand in these subnets: only what routes and ACLs let pass counts. */
    static Party tier(String name, List<SubnetNode> subnets) {
        var ends = new ArrayList<End>();
        for (var subnet : subnets) {
            var anything = new Host(
                    subnet.resource(),
                    "subnet",
                    List.of(subnet),
                    "",
                    Wardrobe.NONE,
                    PublicAddress.fixed(Match.YES, "what stands there may be given one"),
                    Match.YES);
            ends.add(new End.At(anything, subnet));
        }
        var ids = subnets.stream().map(subnet -> subnet.resource().toString()).toList();
        return new Party(
                new ReachRole(name, ReachRole.Kind.TIER, List.of(), ids, "only routes and ACLs are looked at"),
                Wardrobe.NONE,
                ends);
    }
}
