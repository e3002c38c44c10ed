package dev.groundwork.stack;

import dev.groundwork.stack.Network.Gateway;
import dev.groundwork.stack.Network.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnEIP;
import software.amazon.awscdk.services.ec2.CfnNatGateway;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/** One network as AWS has it: the VPC, its subnets exactly as planned, and their ways out. */
final class SiteVpc {

    private final Site site;
    private final List<String> zones;
    private final Vpc vpc;
    // The CDK answers from another process, and with several calls each time.
    private final Map<SubnetGroup, List<ISubnet>> subnets = new HashMap<>();

    SiteVpc(Construct scope, Platform platform, Site site) {
        this.site = site;
        this.zones = platform.zones();
        this.vpc = vpc(scope);
        tag(platform.name());
        s3Endpoint();
    }

    Site site() {
        return site;
    }

    String name() {
        return site.name();
    }

    Vpc vpc() {
        return vpc;
    }

    /** The subnets of a group, in the blueprint's order of zones. */
    List<ISubnet> subnets(SubnetGroup group) {
        return subnets.computeIfAbsent(
                group, it -> vpc.selectSubnets(selection(it)).getSubnets());
    }

    static SubnetSelection selection(SubnetGroup group) {
        return SubnetSelection.builder().subnetGroupName(group.id()).build();
    }

    List<Place> places() {
        return site.groups().stream()
                .flatMap(group -> {
                    var subnets = subnets(group);
                    return IntStream.range(0, subnets.size())
                            .mapToObj(i -> new Place(
                                    site.name(), group.segment(), group.tier(), zones.get(i), subnets.get(i)));
                })
                .toList();
    }

    List<Place> places(Home home) {
        return places().stream()
                .filter(place -> home.equals(new Home(place.network(), place.segment(), place.tier())))
                .toList();
    }

    /** The public addresses that the network's outgoing connections come from. */
    List<String> natAddresses() {
        return natSubnets()
                .map(subnet -> ((CfnEIP) subnet.getNode().findChild("EIP")).getRef())
                .toList();
    }

    List<Gateway> gateways() {
        return natSubnets()
                .map(subnet -> new Gateway(
                        site.name(),
                        subnet.getAvailabilityZone(),
                        ((CfnNatGateway) subnet.getNode().findChild("NATGateway")).getRef()))
                .toList();
    }

    private Stream<ISubnet> natSubnets() {
        return subnets(site.egress()).stream().limit(site.natGateways(zones.size()));
    }

    /**
     * The default security group is left as AWS makes it, because CDK closes it with a Lambda function. What stands in:
     * nothing here uses it, every interface gets the group of its role.
     */
    private Vpc vpc(Construct scope) {
        return Vpc.Builder.create(scope, site.name())
                .ipAddresses(new PlannedAddresses(site.plan()))
                .availabilityZones(zones)
                .subnetConfiguration(
                        site.groups().stream().map(SiteVpc::configuration).toList())
                .natGateways(site.natGateways(zones.size()))
                .natGatewaySubnets(selection(site.egress()))
                .enableDnsHostnames(true)
                .enableDnsSupport(true)
                .restrictDefaultSecurityGroup(false)
                .build();
    }

    private static SubnetConfiguration configuration(SubnetGroup group) {
        var configuration = SubnetConfiguration.builder().name(group.id());
        return switch (group.access()) {
            // NAT gateways and load balancers bring their own public addresses.
            case PUBLIC ->
                configuration
                        .subnetType(SubnetType.PUBLIC)
                        .mapPublicIpOnLaunch(false)
                        .build();
            case PRIVATE ->
                configuration.subnetType(SubnetType.PRIVATE_WITH_EGRESS).build();
            case ISOLATED ->
                configuration.subnetType(SubnetType.PRIVATE_ISOLATED).build();
        };
    }

    /** Free of charge, and Amazon Linux keeps its packages in S3. */
    private void s3Endpoint() {
        var inside = site.groups().stream()
                .filter(group -> !group.isPublic())
                .map(SiteVpc::selection)
                .toList();
        if (!inside.isEmpty()) {
            vpc.addGatewayEndpoint(
                    "S3",
                    GatewayVpcEndpointOptions.builder()
                            .service(GatewayVpcEndpointAwsService.S3)
                            .subnets(inside)
                            .build());
        }
    }

    private void tag(String platform) {
        Tags.of(vpc).add("Name", platform + "-" + site.name());
        Tags.of(vpc).add("network", site.name());
        for (var place : places()) {
            var name = String.join("-", platform, place.network(), place.segment(), place.tier(), place.zone());
            var tags = Tags.of(place.subnet());
            tags.add("Name", name);
            tags.add("segment", place.segment());
            tags.add("tier", place.tier());
            tags.add("zone", place.zone());
        }
    }
}
