package dev.groundwork.config;

/** How private subnets reach the internet: not at all, through one gateway, or through one in every zone. */
public enum NatMode {
    NONE,
    SINGLE,
    PER_ZONE
}
