package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Divides free blocks among segments by weights, exactly in their proportion or not at all. */
final class WeightedShares {

    private final List<Cidr> free;
    private final long size;

    private WeightedShares(List<Cidr> free) {
        this.free = new ArrayList<>(free);
        this.size = free.stream().mapToLong(Cidr::size).sum();
    }

    /** A share for each weight, in their order; the heavier lie first. */
    static List<Cidr> of(String where, List<Cidr> free, List<Integer> weights) {
        return new WeightedShares(free).shares(where, weights);
    }

    private List<Cidr> shares(String where, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        long lightest = Collections.min(weights);
        if (size * lightest % sum != 0 || Long.bitCount(size * lightest / sum) != 1) {
            throw new IllegalArgumentException(where + ": expected weights that fill " + size
                    + " addresses exactly, got " + inWords(weights) + " = " + sum + nearest(weights, sum));
        }
        var shares = new Cidr[weights.size()];
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing(weights::get).reversed())
                .forEach(i -> shares[i] = take(where, size * weights.get(i) / sum));
        return Arrays.asList(shares);
    }

    /** Cuts a share from the smallest free block that holds it, so that larger ones stay whole. */
    private Cidr take(String where, long share) {
        var from = free.stream()
                .filter(block -> block.size() >= share)
                .min(Comparator.comparingLong(Cidr::size))
                .orElseThrow(() -> new IllegalArgumentException(where + ": expected weights that fit the free blocks "
                        + free.stream().map(Cidr::toString).collect(Collectors.joining(", ")) + ", got a share of "
                        + share + " addresses"));
        var taken = Cidr.of(from.first(), share);
        free.remove(from);
        free.addAll(FreeSpace.of(from, List.of(taken)));
        return taken;
    }

    /** Doubles the heaviest that can be doubled until the sum fits: whoever had more keeps at least as much. */
    private String nearest(List<Integer> weights, long sum) {
        long target = size >> Long.numberOfTrailingZeros(size);
        while (target < sum) {
            target *= 2;
        }
        if (target == sum) {
            return ", of which some get less than one address";
        }
        var nearest = new ArrayList<>(weights);
        for (long missing = target - sum; missing > 0; ) {
            int heaviest = heaviestUpTo(missing, nearest);
            if (heaviest < 0) {
                return "";
            }
            missing -= nearest.get(heaviest);
            nearest.set(heaviest, 2 * nearest.get(heaviest));
        }
        return "; the nearest that do: " + inWords(nearest) + " = " + target + ", or reserved segments of weight "
                + inWords(powersOf(target - sum)) + " beside them";
    }

    private static int heaviestUpTo(long limit, List<Integer> weights) {
        int heaviest = -1;
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) <= limit && (heaviest < 0 || weights.get(i) > weights.get(heaviest))) {
                heaviest = i;
            }
        }
        return heaviest;
    }

    private static List<Integer> powersOf(long number) {
        return IntStream.range(0, 31)
                .filter(bit -> (number >> bit & 1) == 1)
                .mapToObj(bit -> 1 << bit)
                .toList();
    }

    private static String inWords(List<Integer> weights) {
        return weights.stream().map(String::valueOf).collect(Collectors.joining(" + "));
    }
}
