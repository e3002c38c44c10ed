package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who sends and receives: workloads by the security groups that they wear, groups that nothing in the templates wears,
 * services behind gateway endpoints, tiers of subnets, and the internet.
 */
final class Parties {

    static final String INTERNET = "internet";

    private final Fabric fabric;
    private final Map<String, Party> byName = new LinkedHashMap<>();

    Parties(Fabric fabric, CloudAssembly assembly) {
        this.fabric = fabric;
        add(new Party(
                new ReachRole(INTERNET, ReachRole.Kind.INTERNET, List.of(), List.of(), ""),
                Wardrobe.NONE,
                List.of(new End.Internet())));
        workloads();
        unworn();
        services(assembly);
        tiers();
    }

    List<Party> all() {
        return List.copyOf(byName.values());
    }

    /** Those of whom flows speak: everybody but the tiers. */
    List<Party> judged() {
        return byName.values().stream()
                .filter(party -> party.role().kind() != ReachRole.Kind.TIER)
                .toList();
    }

    /** A role, or whatever has that logical id: a workload, a security group's wearers, a subnet. */
    Optional<Party> named(String name) {
        var known = byName.get(name);
        return known != null ? Optional.of(known) : NamedParty.of(name, fabric);
    }

    private void add(Party party) {
        byName.putIfAbsent(party.name(), party);
    }

    private void workloads() {
        var hosts = new LinkedHashMap<String, List<Host>>();
        for (var host : fabric.hosts()) {
            hosts.computeIfAbsent(RoleNames.of(host), any -> new ArrayList<>()).add(host);
        }
        hosts.forEach((name, wearers) -> add(workload(name, wearers)));
    }

    static Party workload(String name, List<Host> hosts) {
        boolean isEndpoint = hosts.stream().allMatch(host -> host.kind().equals("endpoint"));
        var ends = hosts.stream().flatMap(host -> ends(host).stream()).toList();
        var said = new LinkedHashSet<String>();
        for (var group : hosts.get(0).groups().groups()) {
            if (group.isByAws()) {
                said.add("wears " + group.name() + ", which AWS makes");
            }
        }
        return new Party(
                new ReachRole(
                        name,
                        isEndpoint ? ReachRole.Kind.ENDPOINT : ReachRole.Kind.WORKLOAD,
                        hosts.stream().map(host -> host.owner().toString()).toList(),
                        subnets(ends),
                        String.join("; ", said)),
                Wardrobe.all(hosts.stream().map(Host::groups).distinct().toList()),
                ends);
    }

    static List<End> ends(Host host) {
        var ends = new ArrayList<End>();
        host.subnets().forEach(subnet -> ends.add(new End.At(host, subnet)));
        if (!host.openSubnets().isEmpty()) {
            ends.add(new End.At(host, null));
        }
        return ends;
    }

    private static List<String> subnets(List<End> ends) {
        return ends.stream()
                .flatMap(end -> end instanceof End.At at
                        ? Optional.ofNullable(at.subnet()).stream()
                        : java.util.stream.Stream.empty())
                .map(subnet -> subnet.resource().toString())
                .distinct()
                .toList();
    }

    /** A group that nothing wears is there for something made elsewhere, such as the load balancers of a cluster. */
    private void unworn() {
        var worn = new LinkedHashSet<SecurityGroup>();
        fabric.hosts().forEach(host -> worn.addAll(host.groups().groups()));
        var byVpc = new LinkedHashMap<VpcNode, List<SubnetNode>>();
        fabric.subnets()
                .all()
                .forEach(subnet -> byVpc.computeIfAbsent(subnet.vpc(), any -> new ArrayList<>())
                        .add(subnet));
        for (var group : fabric.groups().all()) {
            if (!worn.contains(group)) {
                add(Unworn.of(group, byVpc.getOrDefault(group.vpc(), List.of())));
            }
        }
    }

    private void services(CloudAssembly assembly) {
        var endpoints = new TreeMap<String, List<Resource>>();
        for (var endpoint : assembly.resources("AWS::EC2::VPCEndpoint")) {
            if (!Hosts.isInterfaceEndpoint(endpoint)) {
                endpoints
                        .computeIfAbsent(service(endpoint), any -> new ArrayList<>())
                        .add(endpoint);
            }
        }
        endpoints.forEach((name, all) -> add(new Party(
                new ReachRole(
                        name,
                        ReachRole.Kind.SERVICE,
                        all.stream().map(Resource::toString).toList(),
                        List.of(),
                        "stands for the service's addresses, which AWS keeps in a prefix list"),
                Wardrobe.NONE,
                List.of(new End.Service(name, all)))));
    }

    /** The last word of a service's name, such as s3. */
    private static String service(Resource endpoint) {
        var name = endpoint.at("/ServiceName");
        var last = name instanceof Composed composed
                ? composed.parts().get(composed.parts().size() - 1)
                : name;
        return last instanceof Value.Text text
                ? "service " + text.text().substring(text.text().lastIndexOf('.') + 1)
                : "service of " + endpoint.logicalId();
    }

    private void tiers() {
        var tiers = new LinkedHashMap<String, List<SubnetNode>>();
        for (var subnet : fabric.subnets().all()) {
            tiers.computeIfAbsent(RoleNames.of(subnet), any -> new ArrayList<>())
                    .add(subnet);
        }
        tiers.forEach((name, subnets) -> add(NamedParty.tier(name, subnets)));
    }
}
