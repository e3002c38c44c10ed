package dev.groundwork.config;

/** Where a tier's default route leads: the internet gateway, the NAT gateway, or nowhere. */
public enum TierAccess {
    PUBLIC,
    PRIVATE,
    ISOLATED
}
