package dev.groundwork.review;

/** Whether something holds, where a template may leave it open. */
enum Match {
    YES,
    MAYBE,
    NO;

    Match and(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Match or(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    static Match of(boolean holds) {
        return holds ? YES : NO;
    }
}
