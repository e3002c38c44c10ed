package dev.groundwork.address;

import java.util.Optional;
import java.util.OptionalInt;

/** A named part of a network: an equal share, a share by weight (a power of two), or a block given by hand. */
public record SegmentRequest(String name, OptionalInt weight, Optional<Cidr> cidr, boolean reserved) {

    public static SegmentRequest equalShare(String name) {
        return new SegmentRequest(name, OptionalInt.empty(), Optional.empty(), false);
    }
}
