package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.stream.Stream;

/** The values at a pointer in which a star stands for every member of a list. */
final class EachAt {

    private EachAt() {}

    static List<Value> of(Resource resource, String pointer) {
        var parts = pointer.split("/\\*", -1);
        var found = Stream.of(resource.at(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            var rest = parts[i];
            found = found.flatMap(list -> list.items().stream()).map(item -> rest.isEmpty() ? item : item.at(rest));
        }
        return found.filter(value -> !value.isAbsent()).toList();
    }
}
