package dev.groundwork.stack;

/** What a rule lets pass. */
enum Protocol {
    TCP,
    /**
     * The ICMP message "fragmentation needed" (type 3, code 4), without which senders never learn of smaller links.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/path_mtu_discovery.html">Path MTU discovery</a>
     */
    PACKET_TOO_BIG,
    ALL
}
