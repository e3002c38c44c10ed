package dev.groundwork.review;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What roles are called, so that a person recognizes them. */
final class RoleNames {

    private RoleNames() {}

    /** Workloads are called by their security groups; where those are AWS's own, by what they are. */
    static String of(Host host) {
        var groups = host.groups();
        if (groups.groups().isEmpty()) {
            return host.name();
        }
        boolean isOwn = groups.groups().stream().anyMatch(group -> !group.isByAws());
        return isOwn ? groups.names() + (groups.open().isEmpty() ? "" : "+?") : host.kind() + " with " + groups.names();
    }

    /** Network, segment and tier by tags; else the VPC, and what the routes make of the subnet. */
    static String of(SubnetNode subnet) {
        var tagged = subnet.tagged();
        return !tagged.isEmpty() ? tagged : subnet.vpc() + "/" + access(subnet);
    }

    static String access(SubnetNode subnet) {
        Set<Target.Kind> ways = subnet.table().routes().stream()
                .filter(route -> route.destinations().contains(IpBlock.ALL_FOUR)
                        || route.destinations().contains(IpBlock.ALL_SIX))
                .map(route -> route.target().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Target.Kind.class)));
        return ways.contains(Target.Kind.INTERNET_GATEWAY) ? "public" : ways.isEmpty() ? "isolated" : "private";
    }
}
