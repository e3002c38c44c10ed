package dev.groundwork.diff;

/** What CloudFormation does with a resource when a property of it changes; the worse, the later. */
public enum Effect {
    IN_PLACE,
    MAY_REPLACE,
    REPLACES;

    Effect orWorse(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
