package dev.groundwork.stack;

import dev.groundwork.config.InstanceFacts;

/** How many pods a node takes, by AWS's rule for nodes whose interfaces get prefixes instead of single addresses. */
final class PodLimit {

    /** A prefix (/28) takes the place of one address; the first address of an interface is its own. */
    private static final int PREFIX = 16;

    /** The address plugin and the service proxy share the node's own address. */
    private static final int ON_THE_HOST = 2;

    private PodLimit() {}

    /** From https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html. */
    static int of(InstanceFacts node) {
        int addresses = node.interfaces() * (node.addressesPerInterface() - 1) * PREFIX + ON_THE_HOST;
        return Math.min(addresses, node.vcpu() > 30 ? 250 : 110);
    }
}
