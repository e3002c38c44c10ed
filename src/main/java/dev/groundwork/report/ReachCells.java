package dev.groundwork.report;

import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachVerdict;
import dev.groundwork.review.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answers of a review by the pair that they are about, and how such a pair reads in one cell. */
final class ReachCells implements MatrixCells {

    private static final int LONGEST_LIMIT = 24;

    private final List<String> roles;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<List<String>, List<Opening>> undeclared = new HashMap<>();
    private final Map<List<String>, List<ReachAnswer>> byPair = new HashMap<>();

    /** Of these workloads among themselves, and of these tiers. */
    ReachCells(ReviewDocument document, List<String> workloads, List<String> tiers) {
        this.roles =
                Stream.of(workloads, tiers).flatMap(List::stream).distinct().toList();
        roles.forEach(role -> places.put(role, places.size()));
        document.flows()
                .ifPresent(flows -> flows.undeclared()
                        .forEach(opening -> undeclared
                                .computeIfAbsent(List.of(opening.from(), opening.to()), any -> new ArrayList<>())
                                .add(opening)));
        document.answers(roles)
                .forEach(answer -> byPair.computeIfAbsent(List.of(answer.from(), answer.to()), any -> new ArrayList<>())
                        .add(answer));
    }

    List<ReachAnswer> between(String from, String to) {
        return byPair.getOrDefault(List.of(from, to), List.of());
    }

    List<String> roles() {
        return roles;
    }

    @Override
    public boolean isAsked(String from, String to) {
        return !between(from, to).isEmpty();
    }

    @Override
    public String id(String from, String to) {
        return "reach-" + places.get(from) + "-" + places.get(to);
    }

    @Override
    public String kind(String from, String to) {
        var answers = between(from, to);
        if (answers.stream().anyMatch(this::isUndeclared)) {
            return "undeclared";
        }
        if (answers.stream().anyMatch(answer -> answer.verdict() == ReachVerdict.CANNOT_TELL)) {
            return "open";
        }
        if (answers.stream().allMatch(answer -> answer.verdict() == ReachVerdict.NO)) {
            return "no";
        }
        return answers.stream().allMatch(ReachAnswer::isPartial) ? "partial" : "yes";
    }

    @Override
    public String text(String from, String to) {
        var words = new LinkedHashSet<String>();
        between(from, to).forEach(answer -> words.add(text(answer)));
        return String.join(", ", words);
    }

    @Override
    public String spoken(String from, String to) {
        var words = new LinkedHashSet<String>();
        between(from, to).forEach(answer -> words.add(ReachWords.verdict(answer)));
        return from + " to " + to + ": " + text(from, to) + ": " + String.join("; ", words);
    }

    private String text(ReachAnswer answer) {
        if (answer.verdict() == ReachVerdict.NO) {
            return "–";
        }
        var mark = answer.verdict() == ReachVerdict.CANNOT_TELL ? "? " : isUndeclared(answer) ? "✕ " : "";
        return mark + passing(answer) + (answer.isOpenedByAws() ? " AWS" : "");
    }

    /** What passes, or that not all of it does, if that takes more words than a cell has room for. */
    private static String passing(ReachAnswer answer) {
        if (!answer.isPartial()) {
            return brief(answer.traffic());
        }
        var limit = answer.limits().get(0);
        boolean isShort = answer.limits().size() == 1 && limit.endsWith(" only") && limit.length() <= LONGEST_LIMIT;
        return isShort ? limit.replace(" only", "").replace("tcp ", "") : "part";
    }

    private boolean isUndeclared(ReachAnswer answer) {
        return undeclared.getOrDefault(List.of(answer.from(), answer.to()), List.of()).stream()
                .anyMatch(opening -> overlaps(opening.traffic(), answer.traffic()));
    }

    private static boolean overlaps(Traffic one, Traffic other) {
        return one.protocol() == other.protocol() && one.from() <= other.to() && other.from() <= one.to();
    }

    private static String brief(Traffic traffic) {
        if (traffic.equals(Traffic.all())) {
            return "all";
        }
        if (traffic.equals(Traffic.all(traffic.protocol()))) {
            return traffic.toString().replace(" 0-65535", "");
        }
        return traffic.protocol() == Traffic.TCP ? traffic.toString().replace("tcp ", "") : traffic.toString();
    }
}
