package dev.groundwork.config;

import dev.groundwork.address.Cidr;
import java.util.Optional;

/** A segment of a network. Left empty, it takes an equal share. */
public record SegmentSpec(
        @Doc("Its share relative to the other segments': 1, 2, 4, ...") @Limits(min = 1)
        Optional<Integer> weight,

        @Doc("Its block, given by hand.") Optional<Cidr> cidr,

        @Doc("Planned and certified, but no subnets are created.") @Default("false")
        boolean reserved) {}
