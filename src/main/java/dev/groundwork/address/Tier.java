package dev.groundwork.address;

/** One kind of subnet that every zone gets, and the longest prefix (the smallest block) it accepts. */
public record Tier(String name, int longestPrefix) {

    public long smallestBlock() {
        return 1L << (32 - longestPrefix);
    }
}
