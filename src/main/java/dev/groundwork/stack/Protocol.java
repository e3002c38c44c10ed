package dev.groundwork.stack;

/** What a rule lets pass. */
enum Protocol {
    TCP,
    /** The ICMP message "fragmentation needed" (type 3, code 4), by which path MTU discovery learns of smaller links. */
    PACKET_TOO_BIG,
    ALL
}
