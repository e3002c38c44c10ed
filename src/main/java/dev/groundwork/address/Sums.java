package dev.groundwork.address;

import java.math.BigInteger;

/**
 * The totals that a row of blocks can reach, each block a power of two times its least size.
 *
 * <p>A set of totals is the set of one bits in a number: shifting adds a block to all of them, or unites two sets.
 */
final class Sums {

    private final int limit;
    private final int[] least;
    private final BigInteger[] fromBlock;

    Sums(int[] least, int limit) {
        this.limit = limit;
        this.least = least.clone();
        this.fromBlock = new BigInteger[least.length + 1];
        var withinLimit = BigInteger.ONE.shiftLeft(limit + 1).subtract(BigInteger.ONE);
        fromBlock[least.length] = BigInteger.ONE;
        for (int i = least.length - 1; i >= 0; i--) {
            var totals = BigInteger.ZERO;
            for (int block = least[i]; block <= limit; block *= 2) {
                totals = totals.or(fromBlock[i + 1].shiftLeft(block));
            }
            fromBlock[i] = totals.and(withinLimit);
        }
    }

    boolean reach(int total) {
        return reachFrom(0, total);
    }

    /** Whether the blocks from this one to the last can have this total. */
    boolean reachFrom(int block, int total) {
        return total >= 0 && fromBlock[block].testBit(total);
    }

    /** The largest size that this block can have when it and those after it must have this total. */
    int largest(int block, int total) {
        int best = 0;
        for (int size = least[block]; size <= limit; size *= 2) {
            if (reachFrom(block + 1, total - size)) {
                best = size;
            }
        }
        return best;
    }
}
