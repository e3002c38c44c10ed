package dev.groundwork.review;

import java.util.Map;

/**
 * What is sent: a protocol by its number, -1 for all of them, and ports from and to. ICMP has the message's type in place
 * of a port; other protocols have none, and then the range is 0 to 0.
 */
public record Traffic(int protocol, int from, int to) implements Comparable<Traffic> {

    public static final int ALL = -1;
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ICMP_SIX = 58;

    static final int LAST_PORT = 65535;
    static final int ECHO = 8;
    static final int ECHO_SIX = 128;

    private static final Map<Integer, String> NAMES =
            Map.of(ALL, "all traffic", ICMP, "icmp", TCP, "tcp", UDP, "udp", ICMP_SIX, "icmpv6");

    public Traffic {
        int last = hasPorts(protocol) ? LAST_PORT : isMessage(protocol) ? 255 : 0;
        if (protocol < ALL || protocol > 255 || from < 0 || to > last || from > to) {
            throw new IllegalArgumentException("expected a protocol up to 255 and a range within 0 to " + last
                    + ", got protocol " + protocol + ", " + from + " to " + to);
        }
    }

    public static Traffic tcp(int port) {
        return new Traffic(TCP, port, port);
    }

    public static Traffic tcp(int from, int to) {
        return new Traffic(TCP, from, to);
    }

    public static Traffic udp(int port) {
        return new Traffic(UDP, port, port);
    }

    /** Everything there is. */
    public static Traffic all() {
        return new Traffic(ALL, 0, 0);
    }

    /** All of one protocol. */
    public static Traffic all(int protocol) {
        return new Traffic(protocol, 0, hasPorts(protocol) ? LAST_PORT : isMessage(protocol) ? 255 : 0);
    }

    /** Reads 443, 1000-2000, udp/53, icmp (an echo request), icmp/3, all, or a protocol's number. */
    public static Traffic parse(String text) {
        var parts = text.strip().split("[/ ]", 2);
        try {
            if (parts[0].equals("all")) {
                return all();
            }
            if (parts[0].equals("protocol") && parts.length == 2) {
                return whole(Integer.parseInt(parts[1].strip()));
            }
            boolean isPort = parts.length == 1 && parts[0].matches("\\d.*");
            int protocol = isPort ? TCP : protocol(parts[0]);
            var range = isPort ? parts[0] : parts.length == 2 ? parts[1] : "";
            return range.isEmpty() ? whole(protocol) : ranged(protocol, range);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "expected a port such as 443, 1000-2000, udp/53, icmp or all, got '" + text + "'", e);
        }
    }

    static boolean hasPorts(int protocol) {
        return protocol == TCP || protocol == UDP;
    }

    static boolean isMessage(int protocol) {
        return protocol == ICMP || protocol == ICMP_SIX;
    }

    /** Whether an answer is expected: messages other than the echo request are sent and forgotten. */
    boolean isAnswered() {
        int echo = protocol == ICMP ? ECHO : ECHO_SIX;
        return !isMessage(protocol) || (from == echo && to == echo);
    }

    /** A protocol by name or number, which is one of IP's. */
    static int protocol(String name) {
        return NAMES.entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseGet(() -> numbered(name));
    }

    private static int numbered(String name) {
        int protocol = Integer.parseInt(name);
        if (protocol < ALL || protocol > 255) {
            throw new NumberFormatException("expected a protocol up to 255, got '" + name + "'");
        }
        return protocol;
    }

    @Override
    public int compareTo(Traffic other) {
        return protocol != other.protocol
                ? Integer.compare(protocol, other.protocol)
                : from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    @Override
    public String toString() {
        var name = NAMES.getOrDefault(protocol, "protocol " + protocol);
        if (protocol == ALL || equals(all(protocol))) {
            return protocol == ALL || !hasPorts(protocol) ? name : name + " 0-" + LAST_PORT;
        }
        return name + " " + (from == to ? from : from + "-" + to);
    }

    private static Traffic whole(int protocol) {
        return switch (protocol) {
            case ICMP -> new Traffic(ICMP, ECHO, ECHO);
            case ICMP_SIX -> new Traffic(ICMP_SIX, ECHO_SIX, ECHO_SIX);
            default -> all(protocol);
        };
    }

    private static Traffic ranged(int protocol, String range) {
        var ends = range.split("-", 2);
        return new Traffic(
                protocol, Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[ends.length - 1].strip()));
    }
}
