package dev.groundwork.diff;

/** A subnet that one side has alone, or whose block or zone differs; a side that has none is empty. */
public record SubnetChange(Kind kind, String resource, String before, String after) {

    /** In the order in which they matter. */
    public enum Kind {
        MOVED,
        REMOVED,
        ADDED
    }
}
