package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subnet with all that decides about packets at its border. */
record SubnetNode(
        Resource resource,
        VpcNode vpc,
        String zone,
        Map<String, String> tags,
        Optional<IpBlock> four,
        Optional<IpBlock> six,
        Match hasSix,
        Match givesPublicAddresses,
        Match givesSix,
        RouteTable table,
        RouteTable edge,
        Acl acl) {

    /** Where an interface in it may be, cut where the other side's rules make a difference. */
    List<Where> places(boolean ofSix, NavigableSet<Ip> cuts) {
        var block = ofSix ? six : four;
        return block.map(known -> Where.pieces(known, cuts)).orElseGet(() -> List.of(somewhere(ofSix)));
    }

    /** Its addresses, uncut. */
    Where somewhere(boolean ofSix) {
        if (ofSix) {
            return six.map(block -> Where.somewhereIn(List.of(block))).orElseGet(() -> Where.onTheInternet(true));
        }
        return four.map(block -> Where.somewhereIn(List.of(block))).orElseGet(() -> vpc.somewhere(false));
    }

    /** Network, segment and tier, where tags tell them; else empty. */
    String tagged() {
        return tags.containsKey("tier") && tags.containsKey("segment")
                ? tags.getOrDefault("network", vpc.id()) + "/" + tags.get("segment") + "/" + tags.get("tier")
                : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SubnetNode node && node.resource.equals(resource));
    }

    @Override
    public int hashCode() {
        return resource.logicalId().hashCode();
    }

    String name() {
        return resource.logicalId();
    }

    @Override
    public String toString() {
        return name() + (zone.isEmpty() ? "" : " (" + zone + ")");
    }
}
