package dev.groundwork.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The ports from which a caller may call, in runs that every ACL on the way treats alike. */
record Ports(int from, int to) {

    /** What callers of any kind use; NAT gateways use all of it. */
    static final Ports EPHEMERAL = new Ports(1024, Traffic.LAST_PORT);

    /** What Linux uses unless told otherwise. */
    static final Ports OF_LINUX = new Ports(32768, 60999);

    boolean overlaps(Ports other) {
        return from <= other.to && other.from <= to;
    }

    static List<Ports> runs(int protocol, Collection<Acl> acls) {
        if (!Traffic.hasPorts(protocol)) {
            return List.of(EPHEMERAL);
        }
        var cuts = new TreeSet<Integer>();
        acls.forEach(acl -> acl.entries().stream()
                .map(AclEntry::ports)
                .filter(ports -> ports.protocol() == protocol)
                .forEach(ports -> cuts.addAll(List.of(ports.from(), ports.to() + 1))));
        var runs = new ArrayList<Ports>();
        int start = EPHEMERAL.from;
        for (int cut : cuts.subSet(EPHEMERAL.from + 1, EPHEMERAL.to + 1)) {
            runs.add(new Ports(start, cut - 1));
            start = cut;
        }
        runs.add(new Ports(start, EPHEMERAL.to));
        return runs;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
