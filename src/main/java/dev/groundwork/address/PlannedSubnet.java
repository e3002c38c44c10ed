package dev.groundwork.address;

/** A subnet with the block that the plan gives it. */
public record PlannedSubnet(String network, String segment, String tier, String zone, Cidr cidr) {

    /** AWS keeps the first four addresses of every subnet and the last one. */
    public static final int RESERVED = 5;

    public long usable() {
        return cidr.size() - RESERVED;
    }
}
