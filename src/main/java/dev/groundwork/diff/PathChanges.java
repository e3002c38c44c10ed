package dev.groundwork.diff;

import dev.groundwork.review.Opening;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** What gets through on one side only, or with another certainty; what begins or ends at the internet comes first. */
public record PathChanges(List<Opening> opened, List<Opening> closed) {

    private static final String INTERNET = "internet";

    private static final Comparator<Opening> INTERNET_FIRST = Comparator.comparing(
                    (Opening path) -> !path.from().equals(INTERNET))
            .thenComparing(path -> !path.to().equals(INTERNET))
            .thenComparing(Comparator.naturalOrder());

    public PathChanges {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    static PathChanges between(List<Opening> base, List<Opening> head) {
        return new PathChanges(without(head, base), without(base, head));
    }

    public boolean isEmpty() {
        return opened.isEmpty() && closed.isEmpty();
    }

    private static List<Opening> without(List<Opening> paths, List<Opening> others) {
        var known = new HashSet<>(others);
        return paths.stream()
                .filter(path -> !known.contains(path))
                .sorted(INTERNET_FIRST)
                .toList();
    }
}
