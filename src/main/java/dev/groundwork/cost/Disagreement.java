package dev.groundwork.cost;

import java.math.BigDecimal;
import java.util.Comparator;

/** Two readings of one price that differ: the newer one was kept. */
public record Disagreement(PriceKey key, Commitment commitment, BigDecimal from, Reading kept, Reading dropped)
        implements Comparable<Disagreement> {

    /** What one source said on one day; the day is empty where the source gives none. */
    public record Reading(BigDecimal price, String date, String source) {}

    @Override
    public int compareTo(Disagreement other) {
        return Comparator.comparing(Disagreement::key)
                .thenComparing(Disagreement::commitment)
                .thenComparing(Disagreement::from)
                .thenComparing(disagreement -> disagreement.dropped.date())
                .thenComparing(disagreement -> disagreement.dropped.source())
                .compare(this, other);
    }
}
