package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;

/** The protocol and ports of a rule as templates write them; not certain where they are left open. */
record PortMatch(int protocol, int from, int to, boolean certain) {

    static final PortMatch EVERYTHING = new PortMatch(Traffic.ALL, 0, Traffic.LAST_PORT, true);
    private static final PortMatch OPEN = new PortMatch(Traffic.ALL, 0, Traffic.LAST_PORT, false);

    /** A security group's rule. */
    static PortMatch ofGroup(Resource resource, String rule) {
        try {
            return of(
                    Traffic.protocol(text(resource, rule + "/IpProtocol", "-1")),
                    number(resource, rule + "/FromPort"),
                    number(resource, rule + "/ToPort"));
        } catch (UnresolvedException | NumberFormatException | ArithmeticException e) {
            return OPEN;
        }
    }

    /** An ACL's entry, which has messages apart from ports. */
    static PortMatch ofAcl(Resource entry) {
        try {
            int protocol = Traffic.protocol(text(entry, "/Protocol", "-1"));
            int type = number(entry, "/Icmp/Type");
            return Traffic.isMessage(protocol)
                    ? of(protocol, type, type)
                    : of(protocol, number(entry, "/PortRange/From"), number(entry, "/PortRange/To"));
        } catch (UnresolvedException | NumberFormatException | ArithmeticException e) {
            return OPEN;
        }
    }

    /** A single packet: a protocol, and a port or type. */
    Match matches(int packetProtocol, int port) {
        if (!certain) {
            return Match.MAYBE;
        }
        boolean isInRange = !isDivided() || (from <= port && port <= to);
        return Match.of(protocol == Traffic.ALL || (protocol == packetProtocol && isInRange));
    }

    /** What it lets pass of a protocol. */
    Traffic of(int wanted) {
        return protocol == wanted && isDivided() ? new Traffic(wanted, from, to) : Traffic.all(wanted);
    }

    boolean concerns(int wanted) {
        return protocol == Traffic.ALL || protocol == wanted;
    }

    boolean isDivided() {
        return Traffic.hasPorts(protocol) || Traffic.isMessage(protocol);
    }

    @Override
    public String toString() {
        return !certain
                ? "a protocol or port that cannot be told"
                : protocol == Traffic.ALL ? "all traffic" : of(protocol).toString();
    }

    /** The type of a message stands where a port does, its code where the range ends; a code narrows nothing here. */
    private static PortMatch of(int protocol, int from, int to) {
        if (protocol < Traffic.ALL || protocol > 255) {
            return OPEN;
        }
        int last = Traffic.isMessage(protocol) ? 255 : Traffic.LAST_PORT;
        if (from < 0) {
            return new PortMatch(protocol, 0, last, true);
        }
        int end = Traffic.isMessage(protocol) ? from : to < 0 ? last : to;
        return from > end || end > last
                ? new PortMatch(protocol, 0, last, false)
                : new PortMatch(protocol, from, end, true);
    }

    private static String text(Resource resource, String pointer, String absent) {
        return resource.text(pointer, absent);
    }

    private static int number(Resource resource, String pointer) {
        return resource.number(pointer, -1).intValueExact();
    }
}
