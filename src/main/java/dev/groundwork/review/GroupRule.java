package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group: ports, and the peer, which is blocks of addresses, a group, or not known. In doubt where it
 * is left open whether the rule exists or whose it is.
 */
record GroupRule(
        PortMatch ports,
        List<IpBlock> blocks,
        @Nullable SecurityGroup group,
        String openPeer,
        String doubt,
        Optional<Resource> place,
        boolean byAws) {

    static GroupRule byAws(List<IpBlock> blocks, @Nullable SecurityGroup group) {
        return new GroupRule(PortMatch.EVERYTHING, blocks, group, "", "", Optional.empty(), true);
    }

    Match admits(Far far) {
        var peer = group != null
                ? far.wears(group)
                : blocks.isEmpty() ? Match.NO : far.where().inAny(blocks);
        if (!openPeer.isEmpty()) {
            peer = peer.or(Match.MAYBE);
        }
        return doubt.isEmpty() || peer == Match.NO ? peer : Match.MAYBE;
    }

    Match matches(Far far, Packet packet) {
        var match = ports.matches(packet.protocol(), packet.port());
        return match == Match.NO ? match : match.and(admits(far));
    }

    /** Everything that this rule's peer may be, for a message. */
    String peer() {
        if (group != null) {
            return "the security group " + group.name();
        }
        return !openPeer.isEmpty()
                ? "a peer that cannot be told (" + openPeer + ")"
                : blocks.isEmpty() ? "nobody" : blocks.get(0) + (blocks.size() > 1 ? " and others" : "");
    }
}
