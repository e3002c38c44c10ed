package dev.groundwork.assembly;

import java.util.Set;

/** Which resources a value names, at any depth. */
final class Mentions {

    private Mentions() {}

    static void collect(Value value, Set<Resource> into) {
        if (value instanceof Reference reference) {
            into.add(reference.resource());
            collect(reference.known(), into);
        } else if (value instanceof Unresolved unresolved) {
            into.addAll(unresolved.mentions());
        } else if (value instanceof Composed composed) {
            composed.parts().forEach(part -> collect(part, into));
        } else if (value instanceof Value.Items list) {
            list.items().forEach(item -> collect(item, into));
        } else if (value instanceof Value.Fields object) {
            object.fields().values().forEach(field -> collect(field, into));
        }
    }
}
