package dev.groundwork.report;

import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachAnswer;
import dev.groundwork.review.ReachRole;
import dev.groundwork.review.ReachVerdict;
import dev.groundwork.review.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The answers of a review by the pair that they are about, and how such a pair reads in one cell. */
final class ReachCells {

    private static final int LONGEST_LIMIT = 24;

    private final List<String> roles;
    private final List<Opening> undeclared;
    private final Map<List<String>, List<ReachAnswer>> byPair = new HashMap<>();

    ReachCells(ReviewDocument document) {
        this.roles = document.roles().stream().map(ReachRole::name).toList();
        this.undeclared = document.flows().map(flows -> flows.undeclared()).orElse(List.of());
        document.answers()
                .forEach(answer -> byPair.computeIfAbsent(List.of(answer.from(), answer.to()), any -> new ArrayList<>())
                        .add(answer));
    }

    List<ReachAnswer> between(String from, String to) {
        return byPair.getOrDefault(List.of(from, to), List.of());
    }

    List<String> roles() {
        return roles;
    }

    /** What a link to the answers of a pair names. */
    String id(String from, String to) {
        return "reach-" + roles.indexOf(from) + "-" + roles.indexOf(to);
    }

    /** The answers of a pair in one word for style: no, partial, open where one cannot be told, else yes. */
    String kind(String from, String to) {
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

    /** The answers of a pair in as few letters as a cell has room for. */
    String text(String from, String to) {
        var words = new LinkedHashSet<String>();
        between(from, to).forEach(answer -> words.add(text(answer)));
        return String.join(", ", words);
    }

    /** The same for somebody who hears one cell alone. */
    String spoken(String from, String to) {
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
        return undeclared.stream()
                .anyMatch(opening -> opening.from().equals(answer.from())
                        && opening.to().equals(answer.to())
                        && overlaps(opening.traffic(), answer.traffic()));
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
