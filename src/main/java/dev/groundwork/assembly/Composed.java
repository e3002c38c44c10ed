package dev.groundwork.assembly;

import java.util.List;
import java.util.Optional;

/** Text that is known in part: literals, references, and what cannot be told, in order. */
public record Composed(List<Value> parts) implements Value {

    public Composed {
        parts = List.copyOf(parts);
    }

    @Override
    public Optional<Unresolved> unresolved() {
        return Unresolved.firstOf(parts).map(first -> first.mentioning(parts));
    }

    @Override
    public String describe() {
        return "text that is known only in part";
    }
}
