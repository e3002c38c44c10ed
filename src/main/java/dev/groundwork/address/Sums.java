package dev.groundwork.address;

import java.math.BigInteger;

/**
 * The totals that a row of blocks can reach, each block a power of two times its least size.
 *
 * <p>A set of totals is the set of one bits in a number: shifting adds a block to all of them, or unites two sets.
 */
final class Sums {

    private final int[] least;
    private final BigInteger[] reachedFrom;

    Sums(int[] least, int limit) {
        this.least = least.clone();
        this.reachedFrom = new BigInteger[least.length + 1];
        var upToLimit = BigInteger.ONE.shiftLeft(limit + 1).subtract(BigInteger.ONE);
        reachedFrom[least.length] = BigInteger.ONE;
        for (int i = least.length - 1; i >= 0; i--) {
            var totals = BigInteger.ZERO;
            for (int size = least[i]; size <= limit; size *= 2) {
                totals = totals.or(reachedFrom[i + 1].shiftLeft(size));
            }
            reachedFrom[i] = totals.and(upToLimit);
        }
    }

    /** Whether the blocks from this one to the last can have this total. */
    boolean reach(int block, int total) {
        return total >= 0 && reachedFrom[block].testBit(total);
    }

    /** The largest size that this block can have if it and all after it must have this total. */
    int largest(int block, int total) {
        int largest = 0;
        for (int size = least[block]; size <= total; size *= 2) {
            if (reach(block + 1, total - size)) {
                largest = size;
            }
        }
        return largest;
    }
}
