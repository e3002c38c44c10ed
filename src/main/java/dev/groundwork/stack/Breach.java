package dev.groundwork.stack;

/** When a figure is wrong: on which side of which threshold, where the threshold comes from, for how many minutes. */
record Breach(Side side, double threshold, String formula, int minutes, Missing missing) {

    enum Side {
        ABOVE("GreaterThanThreshold"),
        BELOW("LessThanThreshold");

        private final String operator;

        Side(String operator) {
            this.operator = operator;
        }

        String operator() {
            return operator;
        }
    }

    /** What no figure at all means. */
    enum Missing {
        FINE("notBreaching"),
        WRONG("breaching"),
        UNKNOWN("missing");

        private final String treatment;

        Missing(String treatment) {
            this.treatment = treatment;
        }

        String treatment() {
            return treatment;
        }
    }

    static Breach above(double threshold, String formula, int minutes) {
        return new Breach(Side.ABOVE, threshold, formula, minutes, Missing.FINE);
    }

    static Breach below(double threshold, String formula, int minutes) {
        return new Breach(Side.BELOW, threshold, formula, minutes, Missing.FINE);
    }

    /** Whoever says nothing is as ill as whoever says so. */
    Breach orSilent() {
        return new Breach(side, threshold, formula, minutes, Missing.WRONG);
    }

    /** Silence is neither good nor bad: the alarm then says that it has too little data. */
    Breach orUnknown() {
        return new Breach(side, threshold, formula, minutes, Missing.UNKNOWN);
    }
}
