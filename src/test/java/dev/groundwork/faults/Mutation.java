package dev.groundwork.faults;

import java.util.function.Consumer;

/** One mechanical change of the templates, by its operator, its place and what became of it. */
record Mutation(Operator operator, String place, String pointer, String change, Consumer<Templates> apply) {

    /** The ways in which templates are changed. */
    enum Operator {
        PROPERTY_REMOVED("a property removed"),
        FLAG_FLIPPED("a flag flipped"),
        NUMBER_MOVED("a number out of range"),
        BLOCK_WIDENED("a CIDR widened"),
        REFERENCE_SWAPPED("a reference swapped for another of its type"),
        RESOURCE_DROPPED("a resource dropped");

        private final String words;

        Operator(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What it is known by: the same as long as the construct tree and the property are. */
    String key() {
        return operator.name().toLowerCase(java.util.Locale.ROOT) + " " + Names.plain(place) + pointer
                + (change.isEmpty() ? "" : " " + Names.plain(change));
    }

    @Override
    public String toString() {
        return key();
    }
}
