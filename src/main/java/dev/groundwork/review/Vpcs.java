package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The VPCs of an assembly, and those that it only names. */
final class Vpcs {

    private final Map<Resource, VpcNode> own = new LinkedHashMap<>();
    private final Map<String, VpcNode> named = new HashMap<>();

    Vpcs(CloudAssembly assembly) {
        var gateways = gateways(assembly);
        var added = new HashMap<Resource, List<Resource>>();
        for (var block : assembly.resources("AWS::EC2::VPCCidrBlock")) {
            Link.of(block, "/VpcId")
                    .resource()
                    .ifPresent(vpc ->
                            added.computeIfAbsent(vpc, any -> new ArrayList<>()).add(block));
        }
        for (var vpc : assembly.resources("AWS::EC2::VPC")) {
            var further = added.getOrDefault(vpc, List.of());
            own.put(vpc, node(vpc, further, gateways.getOrDefault(vpc, Set.of())));
        }
    }

    Iterable<VpcNode> all() {
        return own.values();
    }

    VpcNode of(Link link) {
        var known = link.resource().map(own::get);
        return known.orElseGet(() -> named.computeIfAbsent(
                link instanceof Link.Nothing ? "the default VPC" : link.describe(), Vpcs::unknown));
    }

    /** One that the templates only name. */
    static VpcNode unknown(String id) {
        var open = id + " is not in the templates";
        return new VpcNode(id, Optional.empty(), List.of(), open, Set.of(), true, Optional.empty());
    }

    private static VpcNode node(Resource vpc, List<Resource> further, Set<Resource> gateways) {
        var blocks = new ArrayList<IpBlock>();
        var first = Blocks.written(vpc, "/CidrBlock");
        blocks.addAll(first.blocks());
        var open = first.blocks().isEmpty() && first.open().isEmpty() ? vpc + " has no block yet" : first.open();
        boolean six = false;
        for (var block : further) {
            var four = Blocks.written(block, "/CidrBlock");
            var ofSix = Blocks.written(block, "/Ipv6CidrBlock");
            blocks.addAll(four.blocks());
            blocks.addAll(ofSix.blocks());
            boolean isFour = !four.blocks().isEmpty()
                    || !four.open().isEmpty()
                    || !block.at("/Ipv4IpamPoolId").isAbsent();
            six |= !isFour;
            open = isFour && four.blocks().isEmpty() ? block + " has a block that cannot be told" : open;
        }
        return new VpcNode(
                vpc.logicalId(),
                Optional.of(vpc),
                blocks,
                open,
                gateways,
                six,
                vpc.stack().region());
    }

    private static Map<Resource, Set<Resource>> gateways(CloudAssembly assembly) {
        var gateways = new HashMap<Resource, Set<Resource>>();
        for (var attachment : assembly.resources("AWS::EC2::VPCGatewayAttachment")) {
            var gateway = Link.of(attachment, "/InternetGatewayId").resource();
            var vpc = Link.of(attachment, "/VpcId").resource();
            vpc.ifPresent(to -> gateway.ifPresent(
                    it -> gateways.computeIfAbsent(to, any -> new HashSet<>()).add(it)));
        }
        for (var gateway : assembly.resources("AWS::EC2::EgressOnlyInternetGateway")) {
            Link.of(gateway, "/VpcId")
                    .resource()
                    .ifPresent(vpc -> gateways.computeIfAbsent(vpc, any -> new HashSet<>())
                            .add(gateway));
        }
        return gateways;
    }
}
