package dev.groundwork.review;

import java.util.List;

/**
 * Whatever wears a security group that nothing in the templates wears. It may be in any subnet of the group's VPC; where some
 * are marked for the load balancers of an EKS cluster, it is taken for one of these, and in the public ones.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html">The mark</a>
 */
final class Unworn {

    private static final String FOR_LOAD_BALANCERS = "kubernetes.io/role/elb";

    private Unworn() {}

    static Party of(SecurityGroup group, List<SubnetNode> subnets) {
        var marked = subnets.stream()
                .filter(subnet -> subnet.tags().containsKey(FOR_LOAD_BALANCERS))
                .toList();
        var where = marked.isEmpty() ? subnets : marked;
        var said = marked.isEmpty()
                ? "nothing in the templates wears it: taken to be in any subnet of " + group.vpc()
                        + ", with a public address"
                : "nothing in the templates wears it: taken for load balancers that the cluster makes in the subnets marked "
                        + FOR_LOAD_BALANCERS;
        var host = new Host(
                group.resource().orElseThrow(),
                "unknown",
                where,
                where.isEmpty() ? "it may be in any subnet of " + group.vpc() : "",
                new Wardrobe(List.of(group), "", false),
                PublicAddress.fixed(Match.YES, "whatever wears the group may be given one"),
                Match.YES);
        var party = Parties.workload(group.name(), List.of(host));
        var role = party.role();
        return new Party(
                new ReachRole(role.name(), role.kind(), List.of(), role.subnets(), said),
                party.wardrobe(),
                party.ends());
    }
}
