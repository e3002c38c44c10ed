package dev.groundwork.report;

import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What passes between groups of roles, in counts of pairs of roles. */
final class GroupCells implements MatrixCells {

    private final RoleGroups groups;
    private final Set<List<Object>> undeclared = new HashSet<>();
    private final Map<List<String>, List<Opening>> byPair = new HashMap<>();

    GroupCells(ReviewDocument document, RoleGroups groups) {
        this.groups = groups;
        document.flows().ifPresent(flows -> flows.undeclared().forEach(opening -> undeclared.add(pair(opening))));
        document.review()
                .paths()
                .flows()
                .openings()
                .forEach(opening -> byPair.computeIfAbsent(
                                List.of(groups.of(opening.from()), groups.of(opening.to())), any -> new ArrayList<>())
                        .add(opening));
    }

    /** What passes between two groups: what nobody declared first, then what cannot be told. */
    List<Opening> between(String from, String to) {
        var openings = byPair.getOrDefault(List.of(from, to), List.of());
        var inOrder =
                new ArrayList<>(openings.stream().filter(this::isUndeclared).toList());
        for (var verdict : List.of(ReachVerdict.CANNOT_TELL, ReachVerdict.YES)) {
            openings.stream()
                    .filter(opening -> !isUndeclared(opening) && opening.verdict() == verdict)
                    .forEach(inOrder::add);
        }
        return inOrder;
    }

    /** Whether of this pair of roles something passes that nobody declared. */
    boolean isUndeclared(Opening opening) {
        return undeclared.contains(pair(opening));
    }

    long pairs(String from, String to) {
        return (long) groups.members(from).size() * groups.members(to).size();
    }

    /** How many pairs of roles something passes between. */
    long open(String from, String to) {
        return between(from, to).stream().map(GroupCells::pair).distinct().count();
    }

    @Override
    public boolean isAsked(String from, String to) {
        return pairs(from, to) > 0 && !(from.equals(to) && from.equals("internet"));
    }

    @Override
    public String id(String from, String to) {
        var names = groups.names();
        return "reach-" + names.indexOf(from) + "-" + names.indexOf(to);
    }

    @Override
    public String kind(String from, String to) {
        var openings = between(from, to);
        if (openings.isEmpty()) {
            return "no";
        }
        if (openings.stream().anyMatch(this::isUndeclared)) {
            return "undeclared";
        }
        boolean isOpen = openings.stream().anyMatch(opening -> opening.verdict() == ReachVerdict.CANNOT_TELL);
        return isOpen ? "open" : open(from, to) < pairs(from, to) ? "partial" : "yes";
    }

    @Override
    public String text(String from, String to) {
        var mark = Map.of("undeclared", "✕ ", "open", "? ").getOrDefault(kind(from, to), "");
        long open = open(from, to);
        return open == 0 ? "–" : mark + open + " of " + pairs(from, to);
    }

    @Override
    public String spoken(String from, String to) {
        return from + " to " + to + ": " + text(from, to) + ": something passes between " + open(from, to) + " of "
                + pairs(from, to) + " pairs of roles";
    }

    private static List<Object> pair(Opening opening) {
        return List.of(opening.from(), opening.to());
    }
}
