package dev.groundwork.address;

/** What decides between two exact tilings that meet every minimum, the first that tells them apart. */
public enum Criterion {
    PRIMARY_SMALLEST("the smallest block of the primary tier is larger"),
    EVEN_ZONES("every tier has the same block in all zones"),
    PRIMARY_TOTAL("the primary tier has more addresses"),
    OTHERS_SMALLEST("the smallest block of the other tiers is larger"),
    EARLIER_ZONES("earlier zones, then earlier tiers, have larger blocks");

    private final String words;

    Criterion(String words) {
        this.words = words;
    }

    /** What is true of the better one. */
    public String words() {
        return words;
    }
}
