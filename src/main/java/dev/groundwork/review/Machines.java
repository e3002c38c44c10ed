package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instances, and groups of them that launch from a template. */
final class Machines {

    private static final List<String> TEMPLATES = List.of(
            "/LaunchTemplate/LaunchTemplateId",
            "/LaunchTemplate/LaunchTemplateName",
            "/MixedInstancesPolicy/LaunchTemplate/LaunchTemplateSpecification/LaunchTemplateId",
            "/MixedInstancesPolicy/LaunchTemplate/LaunchTemplateSpecification/LaunchTemplateName",
            "/LaunchConfigurationName");

    private final Wiring wiring;

    Machines(Wiring wiring) {
        this.wiring = wiring;
    }

    List<Host> of(CloudAssembly assembly) {
        var hosts = new ArrayList<Host>();
        assembly.resources("AWS::EC2::Instance").forEach(instance -> hosts.addAll(instance(instance)));
        assembly.resources("AWS::AutoScaling::AutoScalingGroup").forEach(group -> hosts.add(launched(group)));
        return hosts;
    }

    /** An interface that is a resource of its own is a host of its own. */
    private List<Host> instance(Resource instance) {
        if (!(instance.at("/NetworkInterfaces") instanceof Value.Items interfaces)) {
            return List.of(instance(instance, "", "/SubnetId", "/SecurityGroupIds"));
        }
        var hosts = new ArrayList<Host>();
        for (int i = 0; i < interfaces.items().size(); i++) {
            var at = "/NetworkInterfaces/" + i;
            if (instance.at(at + "/NetworkInterfaceId").isAbsent()) {
                hosts.add(instance(instance, at, at + "/SubnetId", at + "/GroupSet"));
            }
        }
        return hosts;
    }

    private Host instance(Resource instance, String at, String subnet, String groups) {
        var template =
                template(instance, List.of("/LaunchTemplate/LaunchTemplateId", "/LaunchTemplate/LaunchTemplateName"));
        var named = Link.all(instance, groups);
        var found = wiring.subnets(Link.all(instance, subnet));
        var worn = named.isEmpty() ? groupsOf(template) : named;
        var address = wiring.elasticAddress(instance)
                .or(() -> at.isEmpty() ? Optional.empty() : said(instance, at))
                .or(() -> template.flatMap(it -> said(it, "/LaunchTemplateData/NetworkInterfaces/0")))
                .orElseGet(PublicAddress::bySubnet);
        return new Host(
                instance,
                "instance",
                found.subnets(),
                found.open(),
                wiring.wardrobe(worn, found.subnets()),
                address,
                six(instance));
    }

    private Host launched(Resource group) {
        var template = template(group, TEMPLATES);
        var found = wiring.subnets(Link.all(group, "/VPCZoneIdentifier"));
        var wardrobe = template.isPresent()
                ? wiring.wardrobe(groupsOf(template), found.subnets())
                : new Wardrobe(List.of(), "the launch template of " + group + " is not in the templates", false);
        return new Host(
                group,
                "instances",
                found.subnets(),
                found.open(),
                wardrobe,
                address(template),
                template.map(Machines::six).orElse(Match.NO));
    }

    /** The launch template or configuration that is named at one of these pointers. */
    static Optional<Resource> template(Resource resource, List<String> pointers) {
        return pointers.stream()
                .flatMap(pointer -> Link.of(resource, pointer).resource().stream())
                .findFirst();
    }

    static List<Link> groupsOf(Optional<Resource> template) {
        return template.stream()
                .flatMap(it -> it.type().equals("AWS::EC2::LaunchTemplate")
                        ? java.util.stream.Stream.concat(
                                Link.all(it, "/LaunchTemplateData/SecurityGroupIds").stream(),
                                Link.all(it, "/LaunchTemplateData/NetworkInterfaces/0/Groups").stream())
                        : Link.all(it, "/SecurityGroups").stream())
                .toList();
    }

    static PublicAddress address(Optional<Resource> template) {
        return template.flatMap(it -> it.type().equals("AWS::EC2::LaunchTemplate")
                        ? said(it, "/LaunchTemplateData/NetworkInterfaces/0")
                        : said(it, ""))
                .orElseGet(PublicAddress::bySubnet);
    }

    private static Optional<PublicAddress> said(Resource resource, String at) {
        var pointer = at + "/AssociatePublicIpAddress";
        return resource.at(pointer).isAbsent()
                ? Optional.empty()
                : Optional.of(PublicAddress.fixed(
                        Subnets.flag(resource, pointer),
                        "AssociatePublicIpAddress of " + resource.logicalId() + " says so"));
    }

    private static Match six(Resource resource) {
        boolean asked = List.of(
                        "/Ipv6AddressCount",
                        "/Ipv6Addresses",
                        "/NetworkInterfaces/0/Ipv6AddressCount",
                        "/LaunchTemplateData/NetworkInterfaces/0/Ipv6AddressCount")
                .stream()
                .anyMatch(pointer -> !resource.at(pointer).isAbsent());
        return Match.of(asked);
    }
}
