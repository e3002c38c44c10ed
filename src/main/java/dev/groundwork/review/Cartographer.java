package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.review.NetworkMap.Join;
import dev.groundwork.review.NetworkMap.MappedSubnet;
import dev.groundwork.review.NetworkMap.MappedVpc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws up the map of an assembly's networks. */
final class Cartographer {

    private static final Map<String, String> GATEWAYS = Map.of(
            "AWS::EC2::InternetGateway", "internet gateway",
            "AWS::EC2::EgressOnlyInternetGateway", "egress-only internet gateway");

    private final CloudAssembly assembly;
    private final Fabric fabric;
    private final Map<SubnetNode, Set<String>> residents = new LinkedHashMap<>();

    Cartographer(CloudAssembly assembly) {
        this.assembly = assembly;
        this.fabric = Fabric.of(assembly);
        fabric.subnets().all().forEach(subnet -> residents.put(subnet, new LinkedHashSet<>()));
        for (var host : fabric.hosts()) {
            host.subnets().forEach(subnet -> settle(subnet, RoleNames.of(host)));
        }
        for (var gateway : assembly.resources("AWS::EC2::NatGateway")) {
            Link.of(gateway, "/SubnetId")
                    .resource()
                    .flatMap(fabric.subnets()::of)
                    .ifPresent(subnet -> settle(subnet, "NAT gateway"));
        }
    }

    NetworkMap map() {
        var byVpc = new LinkedHashMap<VpcNode, List<SubnetNode>>();
        fabric.subnets()
                .all()
                .forEach(subnet -> byVpc.computeIfAbsent(subnet.vpc(), any -> new ArrayList<>())
                        .add(subnet));
        var vpcs = byVpc.entrySet().stream()
                .map(vpc -> mapped(vpc.getKey(), vpc.getValue()))
                .toList();
        var joins = assembly.resources("AWS::EC2::VPCPeeringConnection").stream()
                .map(peering -> new Join(peering.logicalId(), end(peering, "/VpcId"), end(peering, "/PeerVpcId")))
                .toList();
        return new NetworkMap(vpcs, joins);
    }

    private void settle(SubnetNode subnet, String resident) {
        residents.computeIfAbsent(subnet, any -> new LinkedHashSet<>()).add(resident);
    }

    private MappedVpc mapped(VpcNode vpc, List<SubnetNode> subnets) {
        var blocks = vpc.blocks().stream().map(IpBlock::toString).collect(Collectors.joining(", "));
        return new MappedVpc(
                name(vpc),
                blocks.isEmpty() ? vpc.open() : blocks,
                vpc.gateways().stream()
                        .map(gateway -> GATEWAYS.getOrDefault(gateway.type(), gateway.type()))
                        .sorted()
                        .toList(),
                subnets.stream().sorted(BY_ADDRESS).map(this::mapped).toList());
    }

    private static final Comparator<SubnetNode> BY_ADDRESS = Comparator.comparing(
                    (SubnetNode subnet) -> subnet.four().map(IpBlock::first).orElse(new Ip(-1, -1)))
            .thenComparing(subnet -> subnet.resource().toString());

    private MappedSubnet mapped(SubnetNode subnet) {
        return new MappedSubnet(
                subnet.resource().toString(),
                subnet.four().map(IpBlock::toString).orElse("a block that cannot be told"),
                subnet.four().map(block -> block.last().low() - block.first().low() + 1),
                subnet.zone().isEmpty() ? "a zone that cannot be told" : subnet.zone(),
                subnet.tags().getOrDefault("segment", ""),
                subnet.tags().getOrDefault("tier", RoleNames.access(subnet)),
                residents.getOrDefault(subnet, Set.of()).stream().sorted().toList());
    }

    private String end(Resource peering, String pointer) {
        var link = Link.of(peering, pointer);
        return link.resource()
                .flatMap(vpc -> Optional.of(name(fabric.vpcs().of(link))))
                .orElseGet(link::describe);
    }

    /** The network's name where a tag tells it. */
    private String name(VpcNode vpc) {
        for (var subnet : fabric.subnets().all()) {
            if (subnet.vpc().equals(vpc) && subnet.tags().containsKey("network")) {
                return subnet.tags().getOrDefault("network", "");
            }
        }
        return vpc.id();
    }
}
