package dev.groundwork.optimize;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the search found in one region.
 *
 * @param cheapest the cheapest platform of each number of survivors; none where the region is refused
 * @param refused why there is none
 */
record RegionResult(RegionAlternatives offered, SortedMap<Integer, Point> cheapest, String refused) {

    static RegionResult refused(Where where, String why) {
        return new RegionResult(new RegionAlternatives(where, Map.of(), List.of()), new TreeMap<>(), why);
    }

    static RegionResult of(RegionAlternatives offered, SortedMap<Integer, Point> cheapest) {
        return new RegionResult(offered, cheapest, cheapest.isEmpty() ? missing(offered) : "");
    }

    String region() {
        return offered.where().region();
    }

    BigInteger platforms() {
        return cheapest.isEmpty() ? BigInteger.ZERO : offered.platforms();
    }

    /** A component without any alternative keeps the whole platform out of the region. */
    private static String missing(RegionAlternatives offered) {
        return offered.byComponent().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .flatMap(entry -> offered.refused().stream()
                        .filter(loser -> loser.component() == entry.getKey())
                        .map(loser -> entry.getKey() + ": " + loser.reason()))
                .findFirst()
                .orElse("nothing to put together");
    }
}
