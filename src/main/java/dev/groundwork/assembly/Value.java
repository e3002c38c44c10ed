package dev.groundwork.assembly;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template says at one place. The accessors give the known value and throw {@link UnresolvedException} otherwise;
 * those with an argument give the argument when nothing is there.
 */
public sealed interface Value permits Reference, Composed, Unresolved, Value.Known, Value.Absent {

    /** A literal of the template, or what its functions compute from literals. */
    sealed interface Known extends Value {}

    record Text(String text) implements Known {

        @Override
        public BigDecimal number() {
            return Scalars.number(text).orElseThrow(() -> UnresolvedException.unexpected(this, "a number"));
        }

        @Override
        public boolean flag() {
            return Scalars.flag(text).orElseThrow(() -> UnresolvedException.unexpected(this, "true or false"));
        }

        @Override
        public String describe() {
            return "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
        }
    }

    record Decimal(BigDecimal number) implements Known {

        @Override
        public String text() {
            return number.toPlainString();
        }

        @Override
        public String describe() {
            return text();
        }
    }

    record Flag(boolean flag) implements Known {

        @Override
        public String text() {
            return Boolean.toString(flag);
        }

        @Override
        public String describe() {
            return text();
        }
    }

    record Items(List<Value> items) implements Known {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Optional<Unresolved> unresolved() {
            return Unresolved.firstOf(items);
        }

        @Override
        public String describe() {
            return "a list of " + items.size();
        }
    }

    /** An object, its members in the template's order. */
    record Fields(Map<String, Value> fields) implements Known {

        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public Optional<Unresolved> unresolved() {
            return Unresolved.firstOf(fields.values());
        }

        @Override
        public String describe() {
            return "an object";
        }
    }

    /** Nothing is there, or AWS::NoValue. */
    record Absent() implements Value {

        private static final Absent NOTHING = new Absent();

        @Override
        public List<Value> items() {
            return List.of();
        }

        @Override
        public Map<String, Value> fields() {
            return Map.of();
        }

        @Override
        public Optional<Resource> follow() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "nothing";
        }
    }

    static Value absent() {
        return Absent.NOTHING;
    }

    /** In a few words, for a message. */
    String describe();

    /** The first thing inside that the template does not tell; empty where all is known or absent. */
    default Optional<Unresolved> unresolved() {
        return Optional.empty();
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    default String text() {
        throw UnresolvedException.unexpected(this, "text");
    }

    default String text(String absent) {
        return isAbsent() ? absent : text();
    }

    default BigDecimal number() {
        throw UnresolvedException.unexpected(this, "a number");
    }

    default BigDecimal number(long absent) {
        return isAbsent() ? BigDecimal.valueOf(absent) : number();
    }

    default boolean flag() {
        throw UnresolvedException.unexpected(this, "true or false");
    }

    default boolean flag(boolean absent) {
        return isAbsent() ? absent : flag();
    }

    /** The members of a list; none where nothing is there. */
    default List<Value> items() {
        throw UnresolvedException.unexpected(this, "a list");
    }

    /** The members of an object by name; none where nothing is there. */
    default Map<String, Value> fields() {
        throw UnresolvedException.unexpected(this, "an object");
    }

    /** The resource that is referred to; empty only where nothing is there. */
    default Optional<Resource> follow() {
        throw UnresolvedException.unexpected(this, "a reference to a resource");
    }

    /** As JSON on one line; what is not known, as ${…}. */
    default String json() {
        return JsonText.of(this);
    }

    /** What is at a JSON pointer below this. */
    default Value at(String pointer) {
        return Pointer.parse(pointer).in(this);
    }
}
