package dev.groundwork.review;

/** Traffic that gets through from one role to another, or of which that cannot be told. */
public record Opening(String from, String to, Traffic traffic, ReachVerdict verdict, boolean isOpenedByAws)
        implements Comparable<Opening> {

    @Override
    public int compareTo(Opening other) {
        int byFrom = from.compareTo(other.from);
        int byTo = to.compareTo(other.to);
        return byFrom != 0 ? byFrom : byTo != 0 ? byTo : traffic.compareTo(other.traffic);
    }

    @Override
    public String toString() {
        return from + " to " + to + ", " + traffic + (verdict == ReachVerdict.CANNOT_TELL ? " (cannot tell)" : "")
                + (isOpenedByAws ? " (opened by AWS)" : "");
    }
}
