package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.route53.IPrivateHostedZone;

/** What the network stack offers to the others: places to live in, the roles' security groups, and the private zone. */
public record Network(
        Map<String, IVpc> vpcs,
        List<Place> places,
        List<Gateway> gateways,
        Map<Role, ISecurityGroup> groups,
        IPrivateHostedZone zone) {

    /** A subnet that exists, and where the plan put it. */
    public record Place(String network, String segment, String tier, String zone, ISubnet subnet) {}

    /** A NAT gateway: whose way out it is, and where it stands. */
    public record Gateway(String network, String zone, String id) {}

    public Network {
        vpcs = Collections.unmodifiableMap(new LinkedHashMap<>(vpcs));
        places = List.copyOf(places);
        gateways = List.copyOf(gateways);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    public IVpc vpc(String network) {
        return found(vpcs.get(network), "network", network);
    }

    /** The subnets of a segment's tier, one per zone, in the blueprint's order of zones. */
    public List<ISubnet> subnets(String network, String segment, String tier) {
        return places.stream()
                .filter(place -> place.network().equals(network)
                        && place.segment().equals(segment)
                        && place.tier().equals(tier))
                .map(Place::subnet)
                .toList();
    }

    public ISecurityGroup group(Role role) {
        return found(groups.get(role), "security group for role", role.name());
    }

    private static <T> T found(@Nullable T value, String what, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + what + " '" + name + "'");
        }
        return value;
    }
}
