package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything in an assembly that has network interfaces and fits one of the forms. */
final class Hosts {

    private static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

    private final Wiring wiring;

    Hosts(Wiring wiring) {
        this.wiring = wiring;
    }

    List<Host> of(CloudAssembly assembly) {
        var hosts = new ArrayList<Host>();
        for (var form : HostForm.ALL) {
            for (var resource : assembly.resources(form.type())) {
                if (isInNetwork(resource)) {
                    read(form, resource).ifPresent(hosts::add);
                }
            }
        }
        return hosts;
    }

    /** A gateway endpoint is a route and no interface; members of a database cluster are where the cluster is. */
    private static boolean isInNetwork(Resource resource) {
        if (resource.type().equals(ENDPOINT)) {
            return isInterfaceEndpoint(resource);
        }
        return !resource.type().equals("AWS::RDS::DBInstance")
                || resource.at("/DBClusterIdentifier").isAbsent();
    }

    static boolean isInterfaceEndpoint(Resource endpoint) {
        return endpoint.at("/VpcEndpointType") instanceof Value.Text type
                && type.text().equals("Interface");
    }

    /** A function or service that names no subnets and no groups is not in anybody's network. */
    private Optional<Host> read(HostForm form, Resource resource) {
        var subnets = form.subnets().stream()
                .flatMap(pointer -> subnets(resource, pointer).stream())
                .toList();
        var groups = form.groups().stream()
                .flatMap(pointer -> Link.all(resource, pointer).stream())
                .toList();
        if (subnets.isEmpty() && groups.isEmpty() && !form.kind().equals("database")) {
            return Optional.empty();
        }
        var found = wiring.subnets(subnets);
        var wardrobe = isUnfiltered(resource, groups) ? Wardrobe.NONE : wiring.wardrobe(groups, found.subnets());
        return Optional.of(new Host(
                resource,
                form.kind(),
                found.subnets(),
                found.open(),
                wardrobe,
                access(form, resource, found.subnets()),
                dualStack(resource)));
    }

    private List<Link> subnets(Resource resource, String pointer) {
        if (pointer.endsWith("SubnetGroupName")) {
            var group = Link.of(resource, pointer);
            var own = group.resource();
            return own.isPresent()
                    ? Link.all(own.get(), "/SubnetIds")
                    : List.of(new Link.Open("subnet group " + group.describe() + " is not in the templates"));
        }
        if (pointer.equals("/SubnetMappings") && resource.at(pointer) instanceof Value.Items items) {
            return items.items().stream()
                    .map(mapping -> Link.of(mapping.at("/SubnetId")))
                    .toList();
        }
        return Link.all(resource, pointer);
    }

    /** A network load balancer without groups lets everything pass. */
    private static boolean isUnfiltered(Resource resource, List<Link> groups) {
        return groups.isEmpty()
                && resource.type().equals("AWS::ElasticLoadBalancingV2::LoadBalancer")
                && resource.at("/Type") instanceof Value.Text type
                && !type.text().equals("application");
    }

    private static Match dualStack(Resource resource) {
        return resource.at("/IpAddressType") instanceof Value.Text type
                ? Match.of(type.text().startsWith("dualstack"))
                : Match.NO;
    }

    private PublicAddress access(HostForm form, Resource resource, List<SubnetNode> subnets) {
        try {
            return switch (form.access()) {
                case NEVER ->
                    wiring.elasticAddress(resource)
                            .orElseGet(() -> PublicAddress.fixed(Match.NO, "a " + form.kind() + " never has one"));
                case BY_SUBNET -> PublicAddress.bySubnet();
                case SCHEME ->
                    says(resource.text("/Scheme", "internet-facing").equals("internet-facing"), "its Scheme");
                case ASSIGN_PUBLIC_IP ->
                    says(
                            resource.text("/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp", "DISABLED")
                                    .equals("ENABLED"),
                            "AssignPublicIp");
                case BROKERS ->
                    says(
                            !resource.text("/BrokerNodeGroupInfo/ConnectivityInfo/PublicAccess/Type", "DISABLED")
                                    .equals("DISABLED"),
                            "its PublicAccess");
                case PUBLICLY_ACCESSIBLE ->
                    says(resource.flag("/PubliclyAccessible", isInPublicVpc(subnets)), "PubliclyAccessible");
            };
        } catch (UnresolvedException e) {
            return PublicAddress.fixed(Match.MAYBE, String.valueOf(e.getMessage()));
        }
    }

    private static PublicAddress says(boolean has, String who) {
        return PublicAddress.fixed(Match.of(has), who + " says so");
    }

    private static boolean isInPublicVpc(List<SubnetNode> subnets) {
        return subnets.stream().anyMatch(subnet -> !subnet.vpc().gateways().isEmpty());
    }
}
