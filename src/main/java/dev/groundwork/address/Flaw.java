package dev.groundwork.address;

/** Something wrong with a list of blocks, and where. */
public record Flaw(Kind kind, String place, String text) {

    /** In which way a list of blocks can fail to fill its parent exactly. */
    public enum Kind {
        GAP,
        OVERLAP,
        MISALIGNED,
        OUTSIDE,
        UNREADABLE
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
