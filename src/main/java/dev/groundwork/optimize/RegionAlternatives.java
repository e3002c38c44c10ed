package dev.groundwork.optimize;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a region offers: each component's alternatives, and what is none. */
record RegionAlternatives(Where where, Map<Component, List<Alternative>> byComponent, List<Loser> refused) {

    RegionAlternatives {
        byComponent = Collections.unmodifiableMap(new TreeMap<>(byComponent));
        refused = List.copyOf(refused);
    }

    /** How many platforms can be put together. */
    BigInteger platforms() {
        return byComponent.values().stream()
                .map(alternatives -> BigInteger.valueOf(alternatives.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
