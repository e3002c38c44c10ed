package dev.groundwork.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value as it was written, and where: "line 12", or the option that set it. */
sealed interface Node {

    String origin();

    /** The value in the words of a message. */
    String shown();

    /** A single value, with the type that YAML's core schema sees in it. */
    record Scalar(String text, Kind kind, String origin) implements Node {

        enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NOTHING
        }

        boolean isNothing() {
            return kind == Kind.NOTHING;
        }

        @Override
        public String shown() {
            return isNothing() ? "nothing" : "'" + text + "'";
        }
    }

    /** Values in order. */
    record Sequence(List<Node> items, String origin) implements Node {

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Values by key, in order; a key that was written twice is in it twice. */
    record Mapping(List<Entry> entries, String origin) implements Node {

        record Entry(Scalar key, Node value) {

            String name() {
                return key.text();
            }
        }

        Optional<Node> value(String key) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        /** The same mapping, in which the key has this value, or, without one, is left out. */
        Mapping with(Scalar key, Optional<Node> value) {
            var changed = new ArrayList<Entry>();
            var replaced = false;
            for (var entry : entries) {
                if (!entry.name().equals(key.text())) {
                    changed.add(entry);
                } else if (value.isPresent() && !replaced) {
                    changed.add(new Entry(entry.key(), value.get()));
                    replaced = true;
                }
            }
            if (value.isPresent() && !replaced) {
                changed.add(new Entry(key, value.get()));
            }
            return new Mapping(List.copyOf(changed), origin);
        }

        @Override
        public String shown() {
            return "a section";
        }
    }
}
