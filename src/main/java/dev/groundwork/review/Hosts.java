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
    private final CloudAssembly assembly;
    private final DatabaseAddresses databases;

    Hosts(Wiring wiring, CloudAssembly assembly) {
        this.wiring = wiring;
        this.assembly = assembly;
        this.databases = new DatabaseAddresses(assembly);
    }

    List<Host> all() {
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

    /** One whose type cannot be told is what its other properties are for. */
    static boolean isInterfaceEndpoint(Resource endpoint) {
        var type = endpoint.at("/VpcEndpointType");
        return type instanceof Value.Text text
                ? text.text().equals("Interface")
                : !type.isAbsent() && !endpoint.at("/SubnetIds").isAbsent();
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
        return Optional.of(new Host(
                resource,
                form.kind(),
                found.subnets(),
                found.open(),
                wardrobe(resource, groups, found.subnets()),
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
    private Wardrobe wardrobe(Resource resource, List<Link> groups, List<SubnetNode> subnets) {
        boolean isBalancer = resource.type().equals("AWS::ElasticLoadBalancingV2::LoadBalancer");
        var type = resource.at("/Type");
        if (!isBalancer || !groups.isEmpty() || type.isAbsent()) {
            return wiring.wardrobe(groups, subnets);
        }
        if (type instanceof Value.Text text) {
            return text.text().equals("application") ? wiring.wardrobe(groups, subnets) : Wardrobe.NONE;
        }
        return new Wardrobe(List.of(), resource + " /Type: " + type.describe(), false);
    }

    private static Match dualStack(Resource resource) {
        var said = resource.at("/IpAddressType");
        return said instanceof Value.Text type
                ? Match.of(type.text().startsWith("dualstack"))
                : Match.of(!said.isAbsent()).and(Match.MAYBE);
    }

    private PublicAddress access(HostForm form, Resource resource, List<SubnetNode> subnets) {
        try {
            return switch (form.access()) {
                case NEVER ->
                    wiring.elasticAddress(
                            resource, PublicAddress.fixed(Match.NO, "a " + form.kind() + " never has one"));
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
                case PUBLICLY_ACCESSIBLE -> databases.of(resource, subnets);
            };
        } catch (UnresolvedException e) {
            return PublicAddress.fixed(Match.MAYBE, String.valueOf(e.getMessage()));
        }
    }

    private static PublicAddress says(boolean has, String who) {
        return PublicAddress.fixed(Match.of(has), who + " says so");
    }
}
