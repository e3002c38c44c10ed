package dev.groundwork.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                groups.byRole(),
                zone(platform.name(), vpcs));
        outputs(vpcs);
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
