package dev.groundwork.assembly;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What the template alone does not tell, why, and the resources that it depends on. */
public record Unresolved(Reason reason, String detail, Set<Resource> mentions) implements Value {

    public Unresolved {
        detail = Printable.of(detail);
        mentions = Collections.unmodifiableSet(new LinkedHashSet<>(mentions));
    }

    Unresolved(Reason reason, String detail) {
        this(reason, detail, Set.of());
    }

    static Optional<Unresolved> firstOf(Collection<Value> values) {
        for (var value : values) {
            var unresolved = value.unresolved();
            if (unresolved.isPresent()) {
                return unresolved;
            }
        }
        return Optional.empty();
    }

    Unresolved mentioning(Collection<Value> values) {
        var all = new LinkedHashSet<>(mentions);
        values.forEach(value -> Mentions.collect(value, all));
        return all.size() == mentions.size() ? this : new Unresolved(reason, detail, all);
    }

    @Override
    public Optional<Unresolved> unresolved() {
        return Optional.of(this);
    }

    @Override
    public String describe() {
        return detail;
    }
}
