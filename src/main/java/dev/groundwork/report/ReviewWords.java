package dev.groundwork.report;

import dev.groundwork.review.Effect;
import dev.groundwork.review.FailureDomain;
import dev.groundwork.review.Finding;
import dev.groundwork.review.FlowReview;
import dev.groundwork.review.Inventory;
import dev.groundwork.review.NetworkAddresses;
import dev.groundwork.review.Opening;
import dev.groundwork.review.Paths;
import dev.groundwork.review.Review;
import dev.groundwork.review.Severity;
import dev.groundwork.review.SubnetRoom;
import dev.groundwork.review.VpcAddresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a review says, in the words that every form of it for people shares. */
final class ReviewWords {

    /** What gets through between two roles, all together, and what is to be said of it. */
    record Passage(String from, String to, String traffic) {}

    /** What is lost with each of these, one at a time. */
    record Loss(String kind, List<String> names, String fate, List<Effect> felt) {

        Loss of(List<String> alike) {
            return new Loss(kind, alike, fate, felt);
        }

        String words() {
            return "without " + kind + String.join(" or ", names) + ": " + fate;
        }
    }

    /** Findings that somebody acknowledged for the same reason. */
    record Word(String rule, String reason, List<String> places) {}

    private ReviewWords() {}

    static String verdict(Review review) {
        return switch (review.verdict()) {
            case PASSES -> "passes";
            case FAILS -> "fails";
            case OPEN -> "is open, an error cannot be told";
        };
    }

    /** How many findings somebody has to look at, by weight. */
    static String counts(Review review) {
        var counts = new ArrayList<String>();
        for (var severity : Severity.values()) {
            long count = review.unacknowledged().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            counts.add(counted(count, word(severity)));
        }
        return String.join(", ", counts) + "; " + review.acknowledged().size() + " acknowledged";
    }

    static String counted(long count, String thing) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + thing + (count == 1 || count == 0 ? "" : "s");
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String size(Inventory inventory) {
        return counted(inventory.stacks().size(), "stack") + ", " + counted(inventory.resources(), "resource") + " of "
                + counted(inventory.kinds().size(), "kind") + ", "
                + inventory.stateful().size() + " that hold state";
    }

    /** What a rule asks; the words of another tool are a sentence already. */
    static String asked(Finding finding) {
        var asked = finding.advice().requirement();
        return finding.source().equals(Finding.OURS) ? "this " + asked : asked;
    }

    /** A place by which somebody finds it. */
    static String place(Finding finding) {
        var place = finding.place();
        return !place.name().isEmpty()
                ? place.name()
                : place.constructPath().isEmpty() ? "the review's own input" : place.constructPath();
    }

    static List<Word> acknowledged(Review review) {
        return review.acknowledged().stream()
                .collect(Collectors.groupingBy(
                        finding ->
                                List.of(finding.rule(), finding.acknowledged().orElse("")),
                        LinkedHashMap::new,
                        Collectors.mapping(ReviewWords::place, Collectors.toList())))
                .entrySet()
                .stream()
                .map(word -> new Word(word.getKey().get(0), word.getKey().get(1), word.getValue()))
                .toList();
    }

    /** What holds state, by what happens to it when its stack is deleted. */
    static Map<String, List<String>> stateful(Inventory inventory) {
        return inventory.stateful().stream()
                .collect(Collectors.groupingBy(
                        Inventory.Stateful::onDeletion,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                held -> held.place().name() + " (" + held.type() + ")", Collectors.toList())));
    }

    static String addresses(NetworkAddresses network) {
        return network.known().map(ReviewWords::addresses).orElseGet(() -> "cannot tell: " + network.cannotTell());
    }

    private static String addresses(VpcAddresses known) {
        return known.block() + ": " + counted(known.subnets().size(), "subnet") + ", " + known.usable() + " usable and "
                + known.reserved() + " reserved addresses, " + known.unallocated() + " unallocated"
                + (known.coverage().isExact() ? ", filled exactly" : "");
    }

    /** What runs out first when pods are added. */
    static String limit(SubnetRoom room) {
        return switch (room.first()) {
            case INTERFACES -> "interfaces of a node";
            case ADDRESSES -> "addresses of the subnet";
            case VOLUMES -> "volumes of a node";
            case RECOMMENDATION -> "recommended pods of a node";
        };
    }

    /** The failures, those together that are alike in kind and in what they do. */
    static List<Loss> losses(List<FailureDomain> domains) {
        return domains.stream()
                .collect(Collectors.groupingBy(
                        domain -> new Loss(name(domain.kind()), List.of(), fate(domain), felt(domain)),
                        LinkedHashMap::new,
                        Collectors.mapping(FailureDomain::name, Collectors.toList())))
                .entrySet()
                .stream()
                .map(alike -> alike.getKey().of(alike.getValue()))
                .toList();
    }

    private static String name(FailureDomain.Kind kind) {
        return switch (kind) {
            case ZONE -> "zone ";
            case NAT_GATEWAY -> "NAT gateway ";
            case INSTANCE -> "";
        };
    }

    private static String fate(FailureDomain domain) {
        long lost = count(domain, Effect.Impact.LOST);
        long unknown = count(domain, Effect.Impact.UNKNOWN);
        var fates = new ArrayList<String>();
        if (lost > 0) {
            fates.add(lost + " lost");
        }
        if (unknown > 0) {
            fates.add(unknown + " that cannot be told");
        }
        if (fates.isEmpty()) {
            long degraded = count(domain, Effect.Impact.DEGRADED);
            fates.add("everything goes on" + (degraded > 0 ? ", " + degraded + " with less" : ""));
        }
        return String.join(", ", fates);
    }

    private static long count(FailureDomain domain, Effect.Impact impact) {
        return domain.effects().stream()
                .filter(effect -> effect.impact() == impact)
                .count();
    }

    /** What is touched by a failure; what is not goes without saying. */
    private static List<Effect> felt(FailureDomain domain) {
        return domain.effects().stream()
                .filter(effect -> effect.impact() != Effect.Impact.NONE)
                .toList();
    }

    static String impact(Effect effect) {
        return switch (effect.impact()) {
            case NONE -> "goes on";
            case DEGRADED -> "goes on with less";
            case LOST -> "lost";
            case UNKNOWN -> "cannot tell";
        };
    }

    static String recovery(Effect effect) {
        return switch (effect.recovery()) {
            case NOT_NEEDED -> "";
            case BY_ITSELF -> "comes back by itself";
            case BY_A_PERSON -> "a person brings it back";
            case UNKNOWN -> "who brings it back cannot be told";
        };
    }

    static String subject(Effect effect) {
        return word(effect.subject()) + " " + effect.name();
    }

    static String paths(Paths paths) {
        var flows = paths.flows();
        int open = passages(flows.openings()).size();
        var pairs = open == 1 ? "1 pair of roles" : open + " pairs of roles";
        return paths.areDeclared()
                ? pairs + " talk; " + held(flows)
                : pairs + " can talk; no flow is declared, so no path is held against one";
    }

    private static String held(FlowReview flows) {
        return flows.undeclared().size() + " undeclared paths, "
                + flows.blocked().size() + " blocked flows, "
                + flows.partial().size() + " that pass in part, "
                + flows.untold().size() + " that cannot be told; "
                + flows.openedByAws().size() + " paths that AWS opens by itself";
    }

    /** The openings pair by pair. */
    static List<Passage> passages(List<Opening> openings) {
        return openings.stream()
                .collect(Collectors.groupingBy(
                        opening -> List.of(opening.from(), opening.to()),
                        LinkedHashMap::new,
                        Collectors.mapping(ReviewWords::traffic, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(pair -> new Passage(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
                .toList();
    }

    private static String traffic(Opening opening) {
        return opening.toString().substring((opening.from() + " to " + opening.to() + ", ").length());
    }
}
