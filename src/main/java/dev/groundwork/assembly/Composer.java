package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts text together; parts that are not known stay apart from the literals between them. */
final class Composer {

    // A whole template is at most 1 MB; texts made of texts could grow without end.
    private static final int MAX_LENGTH = 1 << 20;

    private static final int LENGTH_OF_A_PART = 100;

    private final List<Value> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int length;

    Composer add(String text) {
        grow(text.length());
        literal.append(text);
        return this;
    }

    Composer add(Value value) {
        if (value instanceof Unresolved open && open.reason() == Reason.LIMIT) {
            throw new UnresolvedException(open);
        } else if (value instanceof Composed composed) {
            composed.parts().forEach(this::add);
        } else if (value instanceof Value.Known || value.unresolved().isEmpty()) {
            add(value.text());
        } else {
            grow(LENGTH_OF_A_PART);
            closeLiteral();
            parts.add(value);
        }
        return this;
    }

    Value result() {
        if (parts.isEmpty()) {
            var text = literal.toString();
            return Resolver.isDynamic(text) ? Resolver.dynamic(text, parts) : new Value.Text(text);
        }
        closeLiteral();
        var readable = parts.stream()
                .map(part -> part instanceof Value.Text text ? text.text() : "…")
                .collect(Collectors.joining());
        if (Resolver.isDynamic(readable)) {
            return Resolver.dynamic(readable, parts);
        }
        return parts.size() == 1 ? parts.get(0) : new Composed(parts);
    }

    private void grow(int by) {
        length += by;
        if (length > MAX_LENGTH) {
            throw new UnresolvedException(
                    new Unresolved(Reason.LIMIT, "text of more than " + MAX_LENGTH + " characters"));
        }
    }

    private void closeLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new Value.Text(literal.toString()));
            literal.setLength(0);
        }
    }
}
