package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
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
        var gateways = new Gateways(assembly);
        var added = assembly.resources("AWS::EC2::VPCCidrBlock");
        for (var vpc : assembly.resources("AWS::EC2::VPC")) {
            var further = added.stream()
                    .filter(block -> Link.of(block, "/VpcId").names(vpc, block) != Match.NO)
                    .toList();
            own.put(vpc, node(vpc, further, gateways));
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
        return new VpcNode(id, Optional.empty(), List.of(), open, Set.of(), open, Optional.empty());
    }

    private static VpcNode node(Resource vpc, List<Resource> further, Gateways gateways) {
        var blocks = new ArrayList<IpBlock>();
        var first = Blocks.written(vpc, "/CidrBlock");
        blocks.addAll(first.blocks());
        var open = first.blocks().isEmpty() && first.open().isEmpty() ? vpc + " has no block yet" : first.open();
        for (var block : further) {
            var four = Blocks.written(block, "/CidrBlock");
            var ofSix = Blocks.written(block, "/Ipv6CidrBlock");
            blocks.addAll(four.blocks());
            blocks.addAll(ofSix.blocks());
            boolean isFour = !four.blocks().isEmpty()
                    || !four.open().isEmpty()
                    || !block.at("/Ipv4IpamPoolId").isAbsent();
            open = isFour && four.blocks().isEmpty() ? block + " has a block that cannot be told" : open;
        }
        return new VpcNode(
                vpc.logicalId(),
                Optional.of(vpc),
                blocks,
                open,
                gateways.of(vpc),
                gateways.perhapsOf(vpc),
                vpc.stack().region());
    }
}
