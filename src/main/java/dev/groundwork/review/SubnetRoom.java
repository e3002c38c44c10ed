package dev.groundwork.review;

/**
 * How many nodes of one type, full of pods, a subnet holds, and which limit is reached first. The addresses taken by
 * others are what AWS's services keep there; the surge is the nodes that an upgrade adds for a while.
 */
public record SubnetRoom(
        String subnet, String zone, long usable, long taken, NodeRoom node, int surge, long nodes, Limit first) {

    /** What runs out first when pods are added. */
    public enum Limit {
        INTERFACES,
        ADDRESSES,
        VOLUMES,
        RECOMMENDATION
    }

    static SubnetRoom of(VpcAddresses.SubnetBlock subnet, long taken, NodeRoom node, int surge, int mostNodes) {
        long free = Math.max(0, subnet.usable() - taken);
        long fit = Math.max(0, free / node.addresses() - surge);
        return new SubnetRoom(
                subnet.place().name(),
                subnet.zone(),
                subnet.usable(),
                taken,
                node,
                surge,
                fit,
                fit < mostNodes ? Limit.ADDRESSES : node.first());
    }

    /** The pods that fit before addresses run out, the surge left free. */
    public long pods() {
        return nodes * node.pods();
    }
}
