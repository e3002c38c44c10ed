package dev.groundwork.review;

import dev.groundwork.review.SubnetRoom.Limit;

/**
 * What one node holds when it is full: pods, and the addresses that they and the interfaces take. Without prefixes a pod
 * takes an address of an interface's, of which the first is its own; with them a place for an address holds a prefix of
 * sixteen. Two pods of every node use the node's own address.
 */
public record NodeRoom(String type, boolean prefixes, int pods, int interfaces, long addresses, Limit first) {

    private static final int ON_THE_NODES_ADDRESS = 2;
    private static final int PREFIX = 16;

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
        return new NodeRoom(limits.type(), with, pods, interfaces, addresses, first);
    }

    static int up(int amount, int of) {
        return (amount + of - 1) / of;
    }
}
