package dev.groundwork.address;

import java.util.Comparator;
import java.util.List;

/** A network's segments in the order they were asked for, and what the reader should know about their sizes. */
public record NetworkPlan(String name, Cidr cidr, List<PlannedSegment> segments, List<String> notes) {

    public NetworkPlan {
        segments = List.copyOf(segments);
        notes = List.copyOf(notes);
    }

    /** Every subnet, in address order. */
    public List<PlannedSubnet> subnets() {
        return segments.stream()
                .sorted(Comparator.comparing(PlannedSegment::cidr))
                .flatMap(segment -> segment.subnets().stream())
                .toList();
    }

    /** The proof that the subnets of all segments fill the network. */
    public Certificate certificate() {
        return Certificate.of(cidr, subnets());
    }
}
