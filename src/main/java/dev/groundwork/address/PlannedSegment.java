package dev.groundwork.address;

import java.util.List;

/** A segment's block and its subnets, in address order. A reserved one is planned, but nothing is created in it. */
public record PlannedSegment(String name, Cidr cidr, boolean reserved, List<PlannedSubnet> subnets) {

    public PlannedSegment {
        subnets = List.copyOf(subnets);
    }

    /** The proof that the subnets fill the segment. */
    public Certificate certificate() {
        return Certificate.of(cidr, subnets);
    }
}
