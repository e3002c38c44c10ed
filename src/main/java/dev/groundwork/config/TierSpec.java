package dev.groundwork.config;

import java.util.Optional;

/** A kind of subnet. */
public record TierSpec(
        @Doc("The smallest block a subnet of this tier may be, from /16 to /28.") @Default("/28")
        PrefixLength smallest,

        @Doc("Where its default route leads; by default public for the tier of that name, else private.")
        Optional<TierAccess> access) {}
