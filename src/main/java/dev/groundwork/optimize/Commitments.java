package dev.groundwork.optimize;

import dev.groundwork.cost.Commitment;
import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import java.util.ArrayList;
import java.util.List;

/** The ways to pay for an instance's hours. */
final class Commitments {

    private Commitments() {}

    /** On demand, and every way to bind oneself for this many years or fewer. */
    static List<Commitment> upTo(int years) {
        var all = new ArrayList<>(List.of(Commitment.ON_DEMAND));
        for (var plan : List.of(Plan.RESERVED, Plan.COMPUTE_SAVINGS_PLAN)) {
            for (int term = 1; term <= years; term += 2) {
                for (var upfront : Upfront.values()) {
                    all.add(new Commitment(plan, term, upfront));
                }
            }
        }
        return all;
    }
}
