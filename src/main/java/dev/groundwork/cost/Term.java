package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Upfront;
import java.util.List;
import java.util.stream.Stream;

/** For how long somebody binds himself, and what he pays at the start; the columns of a comparison. */
public record Term(int years, Upfront upfront) {

    /** Every term that AWS sells. */
    public static final List<Term> ALL = Stream.of(1, 3)
            .flatMap(years -> Stream.of(Upfront.values()).map(upfront -> new Term(years, upfront)))
            .toList();

    public int months() {
        return 12 * years;
    }

    @Override
    public String toString() {
        return years + "y " + upfront;
    }
}
