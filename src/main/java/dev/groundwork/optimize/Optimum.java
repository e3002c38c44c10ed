package dev.groundwork.optimize;

import dev.groundwork.cost.NotPriced;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What the search found.
 *
 * @param front the platforms that none dominates, the cheapest first
 * @param winner the cheapest of them that the user's wishes allow; empty if they allow none
 * @param losers every alternative of a component that is not the winner's
 * @param regions every region that is not the winner's
 * @param platforms how many platforms the search decided between
 * @param notPriced lines that have no price in the blueprint itself: they are in no total of the search either
 */
public record Optimum(
        Asked asked,
        List<Point> front,
        Optional<Point> winner,
        List<Loser> losers,
        List<RegionRow> regions,
        BigInteger platforms,
        List<NotPriced> notPriced) {

    public Optimum {
        front = List.copyOf(front);
        losers = List.copyOf(losers);
        regions = List.copyOf(regions);
        notPriced = List.copyOf(notPriced);
    }
}
