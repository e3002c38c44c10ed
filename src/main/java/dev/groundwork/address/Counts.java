package dev.groundwork.address;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * In how many ways blocks have which total.
 *
 * <p>The counts are the digits of one number: those for total n stand n digits from the right. To add a block is to
 * shift, to choose for two tiers independently is to multiply.
 */
final class Counts {

    /** Six blocks of thirteen sizes can be chosen in 18,564 ways: 15 bits are enough for a tier. */
    private static final int BITS_PER_TIER = 15;

    private final int units;
    private final int digit;
    private final BigInteger counts;

    private Counts(int units, int digit, BigInteger counts) {
        this.units = units;
        this.digit = digit;
        this.counts = digits(counts, units + 1, digit);
    }

    /** The only way to choose no blocks, for a number of tiers that will be chosen. */
    static Counts ofNothing(int units, int tiers) {
        return new Counts(units, BITS_PER_TIER * tiers, BigInteger.ONE);
    }

    /** These, and for each of them every way to choose a block per zone, in whichever order, for one more tier. */
    Counts withTier(int zones, int least) {
        var ways = new BigInteger[zones + 1];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        for (int size = least; size <= units; size *= 2) {
            for (int blocks = 1; blocks <= zones; blocks++) {
                var more = ways[blocks].add(ways[blocks - 1].shiftLeft(size * digit));
                ways[blocks] = digits(more, units + 1, digit);
            }
        }
        return new Counts(units, digit, counts.multiply(ways[zones]));
    }

    BigInteger of(int total) {
        return digits(counts.shiftRight(total * digit), 1, digit);
    }

    /** The last digits of a number: totals beyond the limit are of no interest. */
    private static BigInteger digits(BigInteger number, int count, int digit) {
        return number.and(BigInteger.ONE.shiftLeft(count * digit).subtract(BigInteger.ONE));
    }
}
