package dev.groundwork.cost;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** How long, and with what paid at once, a customer binds himself for a price. */
public record Commitment(Plan plan, int years, Upfront upfront) implements Comparable<Commitment> {

    /** The ways AWS sells the same hour. */
    public enum Plan {
        ON_DEMAND,
        RESERVED,
        COMPUTE_SAVINGS_PLAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How much of a term is paid at its start. */
    public enum Upfront {
        NO,
        PARTIAL,
        ALL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT) + " upfront";
        }
    }

    public static final Commitment ON_DEMAND = new Commitment(Plan.ON_DEMAND, 0, Upfront.NO);

    private static final Pattern FORM =
            Pattern.compile("(reserved|compute savings plan) ([13])y (no|partial|all) upfront");

    public Commitment {
        boolean legal = plan == Plan.ON_DEMAND ? years == 0 && upfront == Upfront.NO : years == 1 || years == 3;
        if (!legal) {
            throw new IllegalArgumentException("expected on demand or a term of 1 or 3 years, got " + plan + " for "
                    + years + " years, " + upfront);
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Commitment parse(String text) {
        var parts = FORM.matcher(text);
        if (text.equals(ON_DEMAND.toString())) {
            return ON_DEMAND;
        }
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "expected a commitment such as 'reserved 1y no upfront', got '" + text + "'");
        }
        return new Commitment(
                Plan.valueOf(parts.group(1).toUpperCase(Locale.ROOT).replace(' ', '_')),
                Integer.parseInt(parts.group(2)),
                Upfront.valueOf(parts.group(3).toUpperCase(Locale.ROOT)));
    }

    @Override
    public int compareTo(Commitment other) {
        return Comparator.comparing(Commitment::plan)
                .thenComparingInt(Commitment::years)
                .thenComparing(Commitment::upfront)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return plan == Plan.ON_DEMAND ? plan.toString() : plan + " " + years + "y " + upfront;
    }
}
