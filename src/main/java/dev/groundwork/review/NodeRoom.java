package dev.groundwork.review;

import dev.groundwork.review.SubnetRoom.Limit;

/**
 * What one node holds when it is full: pods, and the addresses that they and the interfaces take. Without prefixes a pod
 * takes an address of an interface's, of which the first is its own; with them a place for an address holds a prefix of
 * sixteen. Two pods of every node use the node's own address. Volumes are those that its pods can have attached beside the
 * node's own disk and further interfaces.
 *
 * <p>How many attachments a type has, and whether interfaces are among them, is EC2's own answer (instance-types.csv);
 * what shares them: https://docs.aws.amazon.com/ebs/latest/userguide/volume_limits.html.
 */
public record NodeRoom(
        String type, boolean prefixes, int pods, int interfaces, long addresses, int volumes, Limit first) {

    private static final int ON_THE_NODES_ADDRESS = 2;
    static final int PREFIX = 16;
    static final int ROOT_DISK = 1;

    /** https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html: pods beyond it starve the node. */
    private static final int FEW_PROCESSORS = 30;

    private static final int PODS_WITH_FEW = 110;
    private static final int PODS_WITH_MANY = 250;

    static NodeRoom of(InstanceLimits limits, boolean prefixes) {
        boolean with = prefixes && limits.network().takesPrefixes();
        int places = limits.network().addressesPerInterface() - 1;
        int perInterface = with ? places * PREFIX : places;
        int network = limits.network().interfaces() * perInterface + ON_THE_NODES_ADDRESS;
        int recommended = limits.vcpu() < FEW_PROCESSORS ? PODS_WITH_FEW : PODS_WITH_MANY;
        int pods = with ? Math.min(network, recommended) : network;
        return room(limits, with, pods, perInterface, pods < network ? Limit.RECOMMENDATION : Limit.INTERFACES);
    }

    private static NodeRoom room(InstanceLimits limits, boolean with, int pods, int perInterface, Limit first) {
        int own = pods - ON_THE_NODES_ADDRESS;
        int interfaces = Math.max(1, up(own, perInterface));
        long addresses = with ? interfaces + (long) up(own, PREFIX) * PREFIX : interfaces + own;
        int further = limits.attachmentsShared() ? interfaces - 1 : 0;
        int volumes = Math.max(0, limits.attachments() - ROOT_DISK - further);
        return new NodeRoom(limits.type(), with, pods, interfaces, addresses, volumes, first);
    }

    static int up(int amount, int of) {
        return (amount + of - 1) / of;
    }
}
