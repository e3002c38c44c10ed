package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry of a network ACL; without number or action where the template leaves them open. */
record AclEntry(
        @Nullable Integer number,
        boolean egress,
        @Nullable Boolean allow,
        PortMatch ports,
        Optional<IpBlock> block,
        String open,
        Optional<Resource> place) {

    Match matches(Where peer, int protocol, int port) {
        var addresses = block.map(peer::in).orElse(open.isEmpty() ? Match.NO : Match.MAYBE);
        var match = ports.matches(protocol, port).and(addresses);
        return open.isEmpty() || match == Match.NO ? match : Match.MAYBE;
    }

    AclEntry doubted(String why) {
        return new AclEntry(number, egress, allow, ports, block, open.isEmpty() ? why : open, place);
    }

    /** Whether its place in the order and what it does are known. */
    boolean isPlain() {
        return number != null && allow != null;
    }

    boolean allows() {
        return Boolean.TRUE.equals(allow);
    }

    String describe() {
        return "entry " + (number == null ? "of unknown number" : number) + " "
                + (allow == null ? "may allow" : allow ? "allows" : "denies") + " " + ports + " "
                + (egress ? "to " : "from ") + block.map(IpBlock::toString).orElse("a block that cannot be told");
    }
}
