package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A network ACL: the first entry that matches decides, and where none does nothing passes. */
final class Acl {

    private static final List<AclEntry> DEFAULTS = List.of(
            defaultEntry(100, false, IpBlock.ALL_FOUR),
            defaultEntry(100, true, IpBlock.ALL_FOUR),
            defaultEntry(101, false, IpBlock.ALL_SIX),
            defaultEntry(101, true, IpBlock.ALL_SIX));

    private final String name;
    private final Optional<Resource> place;
    private final List<AclEntry> entries;

    private Acl(String name, Optional<Resource> place, List<AclEntry> entries) {
        this.name = name;
        this.place = place;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(AclEntry::number, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    static Acl of(Resource resource, List<AclEntry> entries) {
        return new Acl("network ACL " + resource.logicalId(), Optional.of(resource), entries);
    }

    /** The one that every subnet has until it is given another; entries may have been added to it. */
    static Acl byDefault(VpcNode vpc, List<AclEntry> added) {
        var entries = new ArrayList<>(added);
        entries.addAll(DEFAULTS);
        return new Acl("the default network ACL of " + vpc, Optional.empty(), entries);
    }

    /** One that a template only names. */
    static Acl unseen(String why) {
        var open = new AclEntry(null, false, null, PortMatch.EVERYTHING, Optional.empty(), why, Optional.empty());
        var other = new AclEntry(null, true, null, PortMatch.EVERYTHING, Optional.empty(), why, Optional.empty());
        return new Acl(
                "a network ACL that the templates do not show (" + why + ")", Optional.empty(), List.of(open, other));
    }

    /** The resource, where it is one of the templates and not a network's default. */
    Optional<Resource> place() {
        return place;
    }

    List<AclEntry> entries() {
        return entries;
    }

    Gate check(boolean egress, Packet packet) {
        var peer = egress ? packet.to() : packet.from();
        AclEntry decides = null;
        var doubtful = new ArrayList<AclEntry>();
        for (var entry : entries) {
            var match = entry.egress() == egress ? entry.matches(peer, packet.protocol(), packet.port()) : Match.NO;
            if (match == Match.YES && entry.isPlain()) {
                decides = decides == null ? entry : decides;
            } else if (match != Match.NO && (decides == null || entry.number() == null)) {
                doubtful.add(entry);
            }
        }
        return gate(Optional.ofNullable(decides), doubtful, egress, packet);
    }

    /** An entry that may match is without effect only if it does what is done anyway. */
    private Gate gate(Optional<AclEntry> decides, List<AclEntry> doubtful, boolean egress, Packet packet) {
        boolean allows = decides.filter(AclEntry::allows).isPresent();
        for (var entry : doubtful) {
            if (entry.allow() == null || entry.allow() != allows) {
                return gate(
                        Match.MAYBE,
                        entry,
                        () -> name + " may or may not let " + packet + " pass: " + entry.describe()
                                + (entry.open().isEmpty() ? "" : " (" + entry.open() + ")"));
            }
        }
        return decides.map(entry -> gate(
                        Match.of(allows),
                        entry,
                        () -> name + ": " + entry.describe() + ", which "
                                + (allows ? "lets " + packet + " pass" : "stops " + packet)))
                .orElseGet(() -> new Gate(
                        Match.NO,
                        place,
                        false,
                        () -> name + " has no entry that lets " + packet + " " + (egress ? "out" : "in")));
    }

    private Gate gate(Match passes, AclEntry entry, Supplier<String> sentence) {
        return new Gate(passes, entry.place().isPresent() ? entry.place() : place, false, sentence);
    }

    private static AclEntry defaultEntry(int number, boolean egress, IpBlock block) {
        return new AclEntry(number, egress, true, PortMatch.EVERYTHING, Optional.of(block), "", Optional.empty());
    }
}
