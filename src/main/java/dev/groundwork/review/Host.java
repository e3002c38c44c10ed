package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something with network interfaces that are all alike: an instance, the nodes of a group, a database. It is in each of its
 * subnets, or, where {@code openSubnets} says why, in some that cannot be told.
 */
record Host(
        Resource owner,
        String kind,
        List<SubnetNode> subnets,
        String openSubnets,
        Wardrobe groups,
        PublicAddress publicAddress,
        Match six,
        String doubt) {

    Host {
        subnets = List.copyOf(subnets);
    }

    Host(
            Resource owner,
            String kind,
            List<SubnetNode> subnets,
            String openSubnets,
            Wardrobe groups,
            PublicAddress publicAddress,
            Match six) {
        this(owner, kind, subnets, openSubnets, groups, publicAddress, six, Doubt.of(owner));
    }

    /** Subnets come last, as comparing them takes long, and hosts are compared often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Host host
                        && host.owner.equals(owner)
                        && host.kind.equals(kind)
                        && host.six == six
                        && host.publicAddress.equals(publicAddress)
                        && host.openSubnets.equals(openSubnets)
                        && host.doubt.equals(doubt)
                        && host.groups.equals(groups)
                        && host.subnets.equals(subnets));
    }

    @Override
    public int hashCode() {
        return owner.logicalId().hashCode();
    }

    Host wearing(Wardrobe others) {
        return new Host(owner, kind, subnets, openSubnets, others, publicAddress, six, doubt);
    }

    String name() {
        return owner.logicalId();
    }

    /** Whether it has an address of IPv6 that can be reached from outside. */
    Match hasSix(SubnetNode subnet) {
        return subnet.hasSix().and(six.or(subnet.givesSix()));
    }
}
