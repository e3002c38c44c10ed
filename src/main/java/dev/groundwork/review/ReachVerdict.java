package dev.groundwork.review;

/** Whether traffic gets through. */
public enum ReachVerdict {
    YES,
    NO,
    CANNOT_TELL;

    static ReachVerdict of(Match match) {
        return switch (match) {
            case YES -> YES;
            case MAYBE -> CANNOT_TELL;
            case NO -> NO;
        };
    }
}
