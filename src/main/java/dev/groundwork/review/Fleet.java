package dev.groundwork.review;

import dev.groundwork.review.SubnetRoom.Limit;

/**
 * The nodes of one type that hold many pods with a volume each. Of an instance's attachments one is its own disk; where
 * they are shared, each network interface after the first takes another.
 */
public record Fleet(
        String type,
        boolean prefixes,
        long pods,
        long nodesByNetwork,
        long nodes,
        int podsPerNode,
        Limit first,
        long addresses,
        long available) {

    /** What that many pods need, held against the addresses that there are for them. */
    public static Fleet of(InstanceLimits limits, boolean prefixes, long pods, int volumesPerPod, long available) {
        var node = NodeRoom.of(limits, prefixes);
        int perNode = Math.min(node.pods(), withVolumes(limits, node, volumesPerPod));
        if (perNode == 0) {
            throw new IllegalArgumentException(
                    "expected a type that can attach " + volumesPerPod + " volumes to one pod, got " + limits.type());
        }
        long nodes = up(pods, perNode);
        return new Fleet(
                limits.type(),
                node.prefixes(),
                pods,
                up(pods, node.pods()),
                nodes,
                perNode,
                perNode < node.pods() ? Limit.VOLUMES : node.first(),
                addresses(limits, node.prefixes(), pods, nodes, perNode),
                available);
    }

    public boolean fits() {
        return addresses <= available;
    }

    /** More pods need more interfaces, which leave fewer attachments: the most pods for which both suffice. */
    private static int withVolumes(InstanceLimits limits, NodeRoom node, int volumesPerPod) {
        if (volumesPerPod == 0) {
            return node.pods();
        }
        int most = 0;
        for (int pods = 1; pods <= node.pods(); pods++) {
            int further = limits.attachmentsShared() ? interfaces(limits, node.prefixes(), pods) - 1 : 0;
            most = pods * volumesPerPod + NodeRoom.ROOT_DISK + further <= limits.attachments() ? pods : most;
        }
        return most;
    }

    /** An address for each pod, or its share of prefixes, and one for each interface. */
    private static long addresses(InstanceLimits limits, boolean prefixes, long pods, long nodes, int perNode) {
        long interfaces = nodes * interfaces(limits, prefixes, perNode);
        return interfaces + (prefixes ? nodes * up(perNode, NodeRoom.PREFIX) * NodeRoom.PREFIX : pods);
    }

    private static int interfaces(InstanceLimits limits, boolean prefixes, int pods) {
        int places = (limits.network().addressesPerInterface() - 1) * (prefixes ? NodeRoom.PREFIX : 1);
        return Math.max(1, NodeRoom.up(pods, places));
    }

    private static long up(long amount, long of) {
        return (amount + of - 1) / of;
    }
}
