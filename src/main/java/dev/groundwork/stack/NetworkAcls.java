package dev.groundwork.stack;

import dev.groundwork.address.Cidr;
import dev.groundwork.config.PortRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.AclCidr;
import software.amazon.awscdk.services.ec2.AclIcmp;
import software.amazon.awscdk.services.ec2.AclTraffic;
import software.amazon.awscdk.services.ec2.CommonNetworkAclEntryOptions;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.NetworkAcl;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.constructs.Construct;

/**
 * The network ACLs that keep the segments of a network apart: one per segment, one for the egress subnets they share.
 *
 * <p>A network of one segment keeps the ACL that AWS gives it, which lets everything pass: there is nothing to keep apart,
 * and what crosses a peering is held by routes and security groups.
 */
final class NetworkAcls {

    // Many entries name the same peer and the same traffic, and each object of the CDK's is a call to another process.
    private final Map<Cidr, AclCidr> peers = new HashMap<>();
    private final Map<Passing, AclTraffic> traffic = new HashMap<>();

    private record Passing(Protocol protocol, PortRange ports) {}

    private NetworkAcls() {}

    static void of(SiteVpc vpc, String platform, Layout layout) {
        new NetworkAcls().create(vpc, platform, layout);
    }

    private void create(SiteVpc vpc, String platform, Layout layout) {
        var site = vpc.site();
        if (site.segments().size() == 1) {
            return;
        }
        var scope = new Construct(vpc.vpc(), "Acls");
        var shared = site.sharesEgress() ? List.of(site.egress()) : List.<SubnetGroup>of();
        for (var segment : site.segments()) {
            var own = site.groups().stream()
                    .filter(group -> group.segment().equals(segment.name()) && !shared.contains(group))
                    .toList();
            create(scope, segment.name(), platform, vpc, own, AclRules.ofSegment(layout, site, segment.name()));
        }
        if (site.sharesEgress()) {
            create(scope, "Egress", platform, vpc, shared, AclRules.ofEgress(layout, site));
        }
    }

    private void create(
            Construct scope, String name, String platform, SiteVpc vpc, List<SubnetGroup> groups, List<AclRule> rules) {
        var subnets = new ArrayList<ISubnet>();
        groups.forEach(group -> subnets.addAll(vpc.subnets(group)));
        var acl = NetworkAcl.Builder.create(scope, name)
                .vpc(vpc.vpc())
                .subnetSelection(SubnetSelection.builder().subnets(subnets).build())
                .build();
        Tags.of(acl).add("Name", String.join("-", platform, vpc.name(), name));
        rules.forEach(rule -> acl.addEntry(rule.id(), entry(rule)));
    }

    private CommonNetworkAclEntryOptions entry(AclRule rule) {
        return CommonNetworkAclEntryOptions.builder()
                .direction(rule.direction())
                .ruleNumber(rule.number())
                .ruleAction(rule.action())
                .cidr(peers.computeIfAbsent(rule.peer(), peer -> AclCidr.ipv4(peer.toString())))
                .traffic(traffic.computeIfAbsent(new Passing(rule.protocol(), rule.ports()), NetworkAcls::traffic))
                .build();
    }

    private static AclTraffic traffic(Passing rule) {
        return switch (rule.protocol()) {
            case ALL -> AclTraffic.allTraffic();
            case PACKET_TOO_BIG ->
                AclTraffic.icmp(AclIcmp.builder().type(3).code(4).build());
            case TCP ->
                AclTraffic.tcpPortRange(rule.ports().from(), rule.ports().to());
        };
    }
}
