package dev.groundwork.review;

import java.util.Optional;

/** The other end of a packet, as a rule sees it: its address, and the security groups that it wears. */
record Far(Where where, Wardrobe groups, Optional<String> region, Optional<String> ownRegion) {

    /** Groups of a peered VPC are known to a rule only within one region. */
    Match wears(SecurityGroup group) {
        boolean abroad = region.isPresent() && ownRegion.isPresent() && !region.equals(ownRegion);
        return abroad ? Match.NO : groups.has(group);
    }
}
