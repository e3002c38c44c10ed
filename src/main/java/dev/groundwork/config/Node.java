package dev.groundwork.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value as it was written, and where. */
sealed interface Node {

    Origin origin();

    /** The value in the words of a message. */
    String shown();

    /** A single value, with the kind that YAML's core schema sees in it. */
    record Scalar(String text, Kind kind, Origin origin) implements Node {

        private static final int BRIEF = 60;

        /** What a terminal obeys, what turns the order of letters around or is not seen, and what ends a line. */
        private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";

        enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NOTHING
        }

        @Override
        public String shown() {
            return kind == Kind.NOTHING ? "nothing" : "'" + brief() + "'";
        }

        /** As much of the text as a message has room for. */
        String brief() {
            var line = text.replaceAll(UNSEEN, " ");
            return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "...";
        }
    }

    /** Values in order. */
    record Sequence(List<Node> items, Origin origin) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Values by key, in order; a key that was written twice is in it twice. */
    record Mapping(List<Entry> entries, Origin origin) implements Node {

        record Entry(Scalar key, Node value) {

            String name() {
                return key.text();
            }
        }

        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Node> value(String key) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        List<String> names() {
            return entries.stream().map(Entry::name).toList();
        }

        Mapping without(String key) {
            return new Mapping(
                    entries.stream().filter(entry -> !entry.name().equals(key)).toList(), origin);
        }

        /** The same mapping, in which the key has this value: in its old place, else at the end. */
        Mapping with(Scalar key, Node value) {
            var changed = new ArrayList<>(without(key.text()).entries);
            int place = names().indexOf(key.text());
            changed.add(place < 0 ? changed.size() : place, new Entry(key, value));
            return new Mapping(changed, origin);
        }

        @Override
        public String shown() {
            return "a section";
        }
    }

    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING;
    }
}
