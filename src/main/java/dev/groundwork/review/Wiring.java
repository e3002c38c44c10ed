package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What interfaces are wired to: subnets, security groups and elastic addresses, found by the links that name them. */
final class Wiring {

    /** The subnets that were found, and why there may be others. */
    record Found(List<SubnetNode> subnets, String open) {}

    private final Subnets subnets;
    private final Groups groups;
    private final Map<Resource, Resource> elastic = new HashMap<>();

    Wiring(CloudAssembly assembly, Subnets subnets, Groups groups) {
        this.subnets = subnets;
        this.groups = groups;
        for (var type : List.of("AWS::EC2::EIP", "AWS::EC2::EIPAssociation")) {
            for (var address : assembly.resources(type)) {
                Link.of(address, "/InstanceId").resource().ifPresent(of -> elastic.put(of, address));
                Link.of(address, "/NetworkInterfaceId").resource().ifPresent(of -> elastic.put(of, address));
            }
        }
    }

    Groups groups() {
        return groups;
    }

    Found subnets(List<Link> links) {
        var found = new ArrayList<SubnetNode>();
        var open = "";
        for (var link : links) {
            var subnet = link.resource().flatMap(subnets::of);
            subnet.ifPresent(found::add);
            open = subnet.isPresent() ? open : "subnet " + link.describe() + " is not in the templates";
        }
        return new Found(found, links.isEmpty() ? "it names no subnet" : open);
    }

    /** The groups; where none is named, the default one of the VPC. */
    Wardrobe wardrobe(List<Link> links, List<SubnetNode> in) {
        var worn = new ArrayList<SecurityGroup>();
        var open = "";
        for (var link : links) {
            var group = groups.of(link);
            group.ifPresent(worn::add);
            open = group.isPresent() ? open : link.describe();
        }
        if (links.isEmpty()) {
            in.stream()
                    .findFirst()
                    .flatMap(subnet -> subnet.vpc().resource())
                    .flatMap(groups::madeFor)
                    .ifPresent(worn::add);
            open = worn.isEmpty() ? "the default group of a VPC that is not in the templates" : "";
        }
        return new Wardrobe(worn, open, false);
    }

    Optional<PublicAddress> elasticAddress(Resource owner) {
        return Optional.ofNullable(elastic.get(owner))
                .map(address -> PublicAddress.fixed(Match.YES, address + " is associated with it"));
    }
}
