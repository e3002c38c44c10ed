package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.stack.Ground.Subnet;
import java.util.List;

/** What the ACLs of a template let pass, worked out entry by entry as AWS does: the first that matches decides. */
final class Packets {

    static final String INTERNET = "203.0.113.7";

    private static final int TCP = 6;

    /** A packet, as the ACL of one of its ends sees it: where the other end is, and the port it goes to. */
    private record Seen(int protocol, String peer, int port) {}

    private final Ground ground;

    Packets(Ground ground) {
        this.ground = ground;
    }

    /** Whether a single packet gets from a host in one subnet to a host in another. */
    boolean pass(Subnet from, Subnet to, int protocol, int port) {
        return leaves(from, new Seen(protocol, host(to), port)) && enters(to, new Seen(protocol, host(from), port));
    }

    /** Whether a caller with the given port of its own can call, and is answered. */
    boolean converse(Subnet caller, Subnet callee, int port, int callersPort) {
        return pass(caller, callee, TCP, port) && pass(callee, caller, TCP, callersPort);
    }

    /** Whether a call from the internet arrives, and is answered. */
    boolean receives(Subnet callee, int port, int callersPort) {
        return enters(callee, new Seen(TCP, INTERNET, port)) && leaves(callee, new Seen(TCP, INTERNET, callersPort));
    }

    /**
     * Whether a call to the internet passes a NAT gateway in another subnet, and the answer comes back. The gateway calls
     * with its own address and hands the answer on with the address of whoever gave it.
     */
    boolean callsThrough(Subnet caller, Subnet gateway, int port, int callersPort) {
        return leaves(caller, new Seen(TCP, INTERNET, port))
                && enters(gateway, new Seen(TCP, host(caller), port))
                && leaves(gateway, new Seen(TCP, INTERNET, port))
                && enters(gateway, new Seen(TCP, INTERNET, callersPort))
                && leaves(gateway, new Seen(TCP, host(caller), callersPort))
                && enters(caller, new Seen(TCP, INTERNET, callersPort));
    }

    private boolean leaves(Subnet subnet, Seen packet) {
        return allowed(subnet, true, packet);
    }

    private boolean enters(Subnet subnet, Seen packet) {
        return allowed(subnet, false, packet);
    }

    /** A subnet without an ACL of the template's has the one that AWS gives every network: everything passes. */
    private boolean allowed(Subnet subnet, boolean egress, Seen packet) {
        var acls = ground.acls(subnet);
        return acls.isEmpty()
                || ground.entries(acls.get(0), egress).stream()
                        .filter(entry -> matches(entry, packet))
                        .findFirst()
                        .map(entry -> entry.get("RuleAction").asText().equals("allow"))
                        .orElse(false);
    }

    private static boolean matches(JsonNode entry, Seen packet) {
        var protocol = entry.get("Protocol").asInt();
        if (!contains(entry.get("CidrBlock").asText(), packet.peer())) {
            return false;
        }
        if (protocol == -1) {
            return true;
        }
        return protocol == packet.protocol() && (protocol == 1 ? icmp(entry, packet) : ports(entry, packet));
    }

    /** A message's code stands for its port here; those that tests send are all of type 3. */
    private static boolean icmp(JsonNode entry, Seen packet) {
        return entry.at("/Icmp/Type").asInt() == 3 && entry.at("/Icmp/Code").asInt() == packet.port();
    }

    private static boolean ports(JsonNode entry, Seen packet) {
        return entry.at("/PortRange/From").asInt() <= packet.port()
                && packet.port() <= entry.at("/PortRange/To").asInt();
    }

    private static boolean contains(String cidr, String address) {
        var parts = List.of(cidr.split("/", -1));
        long size = 1L << (32 - Integer.parseInt(parts.get(1)));
        return number(address) / size == number(parts.get(0)) / size;
    }

    /** An address in the middle of the subnet. */
    private static String host(Subnet subnet) {
        var parts = List.of(subnet.cidr().split("/", -1));
        long host = number(parts.get(0)) + (1L << (31 - Integer.parseInt(parts.get(1))));
        return (host >> 24) + "." + (host >> 16 & 255) + "." + (host >> 8 & 255) + "." + (host & 255);
    }

    private static long number(String address) {
        long number = 0;
        for (var octet : address.split("\\.", -1)) {
            number = number * 256 + Integer.parseInt(octet);
        }
        return number;
    }
}
