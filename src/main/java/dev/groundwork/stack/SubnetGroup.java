package dev.groundwork.stack;

import dev.groundwork.config.TierAccess;

/** The subnets of one tier of one segment, one per zone: what CDK calls a subnet group. */
record SubnetGroup(String segment, String tier, TierAccess access) {

    String id() {
        return id(segment, tier);
    }

    /** Names are words joined by hyphens, so a dot keeps every pair of them apart. */
    static String id(String segment, String tier) {
        return segment + "." + tier;
    }

    boolean isPublic() {
        return access == TierAccess.PUBLIC;
    }
}
