package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.route53.PrivateHostedZone;
import software.constructs.Construct;

/** The ground: the networks as planned, what joins them and keeps them apart, and who may talk to whom. */
public final class NetworkStack extends PlatformStack {

    private final Network network;

    NetworkStack(Construct scope, Platform platform, Layout layout) {
        super(scope, "Network", platform);
        var vpcs = layout.sites().stream()
                .map(site -> new SiteVpc(this, platform, site))
                .toList();
        var peerings = new Peerings(this, platform.name(), layout, vpcs);
        var groups = new RoleGroups(this, platform.name(), layout, vpcs, peerings);
        for (var vpc : vpcs) {
            Endpoints.of(vpc, platform.name(), groups.in(vpc.name()));
            NetworkAcls.of(vpc, platform.name(), layout);
            FlowLogs.of(vpc, platform);
        }
        network = new Network(
                byName(vpcs),
                vpcs.stream().flatMap(vpc -> vpc.places().stream()).toList(),
                vpcs.stream().flatMap(vpc -> vpc.gateways().stream()).toList(),
                groups.byRole(),
                zone(platform.name(), vpcs));
        tagForLoadBalancers(layout);
        outputs(vpcs);
        acknowledgeLiteralZones();
        AwsSolutions.suppress(this, Suppressions.network(layout));
    }

    public Network network() {
        return network;
    }

    private static Map<String, IVpc> byName(List<SiteVpc> vpcs) {
        var byName = new LinkedHashMap<String, IVpc>();
        vpcs.forEach(vpc -> byName.put(vpc.name(), vpc.vpc()));
        return byName;
    }

    /** Names that mean the same in every network. */
    private PrivateHostedZone zone(String platform, List<SiteVpc> vpcs) {
        var zone = PrivateHostedZone.Builder.create(this, "Zone")
                .zoneName(platform + ".internal")
                .vpc(vpcs.get(0).vpc())
                .build();
        vpcs.stream().skip(1).forEach(vpc -> zone.addVpc(vpc.vpc()));
        return zone;
    }

    /** Kubernetes finds the subnets for its load balancers by these tags: those that face the internet, and the others. */
    private void tagForLoadBalancers(Layout layout) {
        var onSubnets = TagProps.builder()
                .includeResourceTypes(List.of("AWS::EC2::Subnet"))
                .build();
        for (var place : network.places()) {
            var home = new Home(place.network(), place.segment(), place.tier());
            if (home.equals(layout.homes().get(Role.CLUSTER))) {
                Tags.of(place.subnet()).add("kubernetes.io/role/internal-elb", "1", onSubnets);
            } else if (home.equals(layout.homes().get(Role.FRONT_END))) {
                Tags.of(place.subnet()).add("kubernetes.io/role/elb", "1", onSubnets);
            }
        }
    }

    private void acknowledgeLiteralZones() {
        Validations.of(this)
                .acknowledge(Acknowledgment.builder()
                        .id("CloudFormation-Validate::W3010")
                        .reason("the blueprint names its zones, and the address plan gives each one blocks of its own")
                        .build());
    }

    private void outputs(List<SiteVpc> vpcs) {
        for (var vpc : vpcs) {
            output("VpcId-" + vpc.name(), vpc.vpc().getVpcId(), "the network " + vpc.name());
            var addresses = vpc.natAddresses();
            if (!addresses.isEmpty()) {
                output(
                        "PublicAddresses-" + vpc.name(),
                        String.join(",", addresses),
                        "the public addresses that the network " + vpc.name() + " is seen from");
            }
        }
        output(
                "ZoneId",
                network.zone().getHostedZoneId(),
                "the private zone " + network.zone().getZoneName());
    }
}
