package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Value;
import dev.groundwork.review.Check.Judgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Alarms on the same figure of several things are the same. */
final class UnlikeRules {

    /** What an alarm does with its figure; what is not said is what CloudWatch takes then. */
    private static final Map<String, String> MANNERS = new TreeMap<>(Map.of(
            "/Statistic", "",
            "/ExtendedStatistic", "",
            "/ComparisonOperator", "",
            "/Period", "",
            "/EvaluationPeriods", "",
            "/DatapointsToAlarm", "",
            "/TreatMissingData", "\"missing\""));

    /** Thresholds differ with the size of what is watched, but not that much. */
    private static final BigDecimal FAR = BigDecimal.TEN;

    private UnlikeRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "OPS-25",
                WARNING,
                Pillar.OPERATIONAL_EXCELLENCE,
                List.of(Watched.ALARM),
                must(
                        "alarm compares as those on the same figure of all the others do",
                        "of one of several it is told late, falsely or not at all.",
                        "Make it as the others are, or let the others follow."),
                UnlikeRules::alike));
    }

    /** Two may differ for good reasons; NAT gateways all do the same. */
    private static List<Judgement> alike(Evidence evidence) {
        var kinds = new LinkedHashMap<List<Object>, List<Watched>>();
        Watched.all(evidence).stream()
                .filter(watched -> !watched.isQuery() && !watched.by().isEmpty() && isPlain(watched))
                .forEach(watched -> kinds.computeIfAbsent(
                                List.of(
                                        watched.namespace(),
                                        watched.figure(),
                                        watched.statistic().equals("SampleCount"),
                                        watched.by().keySet()),
                                any -> new ArrayList<>())
                        .add(watched));
        return kinds.values().stream()
                .filter(kind -> kind.size() >= 3
                        || (kind.size() == 2 && kind.get(0).namespace().equals("AWS/NATGateway")))
                .flatMap(kind -> kind.stream().map(one -> new Judgement(Place.of(one.alarm()), judge(one, kind))))
                .toList();
    }

    private static boolean isPlain(Watched watched) {
        return !watched.alarm().at("/MetricName").isAbsent();
    }

    private static Answer judge(Watched one, List<Watched> kind) {
        var others = kind.stream().filter(other -> !other.equals(one)).toList();
        return Stream.concat(
                        MANNERS.entrySet().stream()
                                .filter(manner -> differs(one, others, manner.getKey(), manner.getValue()))
                                .map(manner -> manner.getKey().substring(1)),
                        Stream.of("Threshold").filter(name -> isFar(one, others)))
                .findFirst()
                .map(what -> Answer.violated(
                        "its " + what + " is another than that of the " + others.size() + " others on " + one.figure()))
                .orElseGet(Answer::holds);
    }

    private static boolean differs(Watched one, List<Watched> others, String pointer, String absent) {
        var said = others.stream()
                .map(other -> written(other, pointer, absent))
                .distinct()
                .toList();
        return said.size() == 1 && !said.get(0).equals(written(one, pointer, absent));
    }

    private static String written(Watched watched, String pointer, String absent) {
        var value = watched.alarm().at(pointer);
        return value.isAbsent() ? absent : value.json();
    }

    private static boolean isFar(Watched one, List<Watched> others) {
        var said = others.stream()
                .map(other -> other.alarm().at("/Threshold"))
                .distinct()
                .toList();
        if (said.size() != 1
                || !(said.get(0) instanceof Value.Decimal usual)
                || !(one.alarm().at("/Threshold") instanceof Value.Decimal own)) {
            return false;
        }
        var more = usual.number().max(own.number());
        var less = usual.number().min(own.number());
        return more.compareTo(less) != 0 && (less.signum() <= 0 || more.compareTo(less.multiply(FAR)) >= 0);
    }
}
