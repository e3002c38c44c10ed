package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What interfaces are wired to: subnets, security groups and elastic addresses, found by the links that name them. */
final class Wiring {

    private static final List<String> OWNERS = List.of("/InstanceId", "/NetworkInterfaceId");

    /** The subnets that were found, and why there may be others. */
    record Found(List<SubnetNode> subnets, String open) {}

    private final Subnets subnets;
    private final Groups groups;
    private final Map<Resource, List<Resource>> elastic = new HashMap<>();
    private final List<Resource> strays = new ArrayList<>();

    Wiring(CloudAssembly assembly, Subnets subnets, Groups groups) {
        this.subnets = subnets;
        this.groups = groups;
        for (var type : List.of("AWS::EC2::EIP", "AWS::EC2::EIPAssociation")) {
            for (var address : assembly.resources(type)) {
                for (var pointer : OWNERS) {
                    var owner = Link.of(address, pointer);
                    owner.resource()
                            .ifPresent(of -> elastic.computeIfAbsent(of, any -> new ArrayList<>())
                                    .add(address));
                }
                if (OWNERS.stream()
                        .anyMatch(pointer -> Link.of(address, pointer).isLeftOpen())) {
                    strays.add(address);
                }
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

    /** The elastic address that is associated with it, or may be, else what is said of it. */
    PublicAddress elasticAddress(Resource owner, PublicAddress said) {
        var own = elastic.getOrDefault(owner, List.of());
        for (var address : own) {
            if (Doubt.of(address).isEmpty()) {
                return PublicAddress.fixed(Match.YES, address + " is associated with it");
            }
        }
        return Stream.concat(own.stream(), strays.stream().filter(stray -> mayMean(stray, owner)))
                .findFirst()
                .map(address -> said.orPerhaps("whether " + address + " is associated with it cannot be told"))
                .orElse(said);
    }

    private static boolean mayMean(Resource stray, Resource owner) {
        var pointer = owner.type().endsWith("::NetworkInterface") ? "/NetworkInterfaceId" : "/InstanceId";
        boolean isOwner = owner.type().startsWith("AWS::EC2::");
        return isOwner && Link.of(stray, pointer).names(owner, stray) != Match.NO;
    }
}
