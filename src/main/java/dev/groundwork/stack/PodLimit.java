package dev.groundwork.stack;

/**
 * How many pods a node takes, by AWS's rule for nodes whose interfaces get prefixes instead of single addresses.
 *
 * @param vcpus the node's virtual processors
 * @param interfaces the network interfaces it may have
 * @param addressesPerInterface the IPv4 addresses that each of them may have
 */
public record PodLimit(int vcpus, int interfaces, int addressesPerInterface) {

    /** A prefix (/28) takes the place of one address; the first address of each interface is the interface's own. */
    private static final int PREFIX = 16;

    /** The plugin that hands out addresses and the service proxy share the node's own. */
    private static final int ON_THE_HOST = 2;

    /** From https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html. */
    int pods() {
        int addresses = interfaces * (addressesPerInterface - 1) * PREFIX + ON_THE_HOST;
        return Math.min(addresses, vcpus > 30 ? 250 : 110);
    }
}
