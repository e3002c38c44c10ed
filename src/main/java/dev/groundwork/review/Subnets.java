package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;
import dev.groundwork.assembly.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The subnets of an assembly, each with its VPC, route table and network ACL. */
final class Subnets {

    private final Vpcs vpcs;
    private final RouteTables tables;
    private final Acls acls;
    private final Map<Resource, SubnetNode> nodes = new LinkedHashMap<>();

    Subnets(CloudAssembly assembly, Vpcs vpcs, Blocks blocks) {
        this.vpcs = vpcs;
        this.tables = new RouteTables(assembly, blocks);
        this.acls = new Acls(assembly, vpcs);
        var sixes = new Associations(assembly.resources("AWS::EC2::SubnetCidrBlock"));
        for (var subnet : assembly.resources("AWS::EC2::Subnet")) {
            nodes.put(subnet, node(subnet, sixes.of(subnet, any -> true)));
        }
    }

    Iterable<SubnetNode> all() {
        return nodes.values();
    }

    Optional<SubnetNode> of(Resource resource) {
        return Optional.ofNullable(nodes.get(resource));
    }

    private SubnetNode node(Resource subnet, Associations.Own sixBlock) {
        var vpc = vpcs.of(Link.of(subnet, "/VpcId"));
        var own = Blocks.written(subnet, "/Ipv6CidrBlock");
        var six = sixBlock.sure()
                .map(block -> Blocks.written(block, "/Ipv6CidrBlock"))
                .orElse(own);
        boolean hasSix = sixBlock.sure().isPresent()
                || !subnet.at("/Ipv6CidrBlock").isAbsent()
                || !subnet.at("/Ipv6IpamPoolId").isAbsent();
        boolean mayHaveSix = !sixBlock.open().isEmpty();
        return new SubnetNode(
                subnet,
                vpc,
                zone(subnet),
                tags(subnet),
                Blocks.written(subnet, "/CidrBlock").blocks().stream().findFirst(),
                six.blocks().stream().findFirst(),
                Match.of(hasSix).or(Match.of(mayHaveSix).and(Match.MAYBE)),
                flag(subnet, "/MapPublicIpOnLaunch"),
                flag(subnet, "/AssignIpv6AddressOnCreation"),
                tables.of(subnet, vpc),
                tables.edgeOf(vpc),
                acls.of(subnet, vpc));
    }

    static Match flag(Resource resource, String pointer) {
        return flag(resource, pointer, false);
    }

    static Match flag(Resource resource, String pointer, boolean absent) {
        try {
            return Match.of(resource.flag(pointer, absent));
        } catch (UnresolvedException e) {
            return Match.MAYBE;
        }
    }

    /** The tags whose names and values the template tells. */
    static Map<String, String> tags(Resource resource) {
        var tags = new HashMap<String, String>();
        if (resource.at("/Tags") instanceof Value.Items items) {
            for (var tag : items.items()) {
                if (tag.at("/Key") instanceof Value.Text key && tag.at("/Value") instanceof Value.Text value) {
                    tags.put(key.text(), value.text());
                }
            }
        }
        return Map.copyOf(tags);
    }

    private static String zone(Resource subnet) {
        try {
            return subnet.text("/AvailabilityZone", "");
        } catch (UnresolvedException e) {
            return "";
        }
    }
}
