package dev.groundwork.review;

import static dev.groundwork.review.Pillar.OPERATIONAL_EXCELLENCE;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import dev.groundwork.review.Check.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Nothing is left out by what is watched. */
final class WatchRules {

    private static final String DATABASE = "AWS::RDS::DBInstance";
    private static final String GATEWAY_ID = "NatGatewayId";

    private WatchRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "OPS-18",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        List.of(Watched.ALARM),
                        must(
                                "thing that is watched is watched for all that the others of its kind are",
                                "of one of several nobody learns what is told of the rest.",
                                "Add the alarm that the others have."),
                        WatchRules::alike),
                rule(
                        "OPS-19",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        Duty.types(),
                        must(
                                "service that is watched is watched for what takes it down",
                                "the failure that is known in advance is found out last.",
                                "Add an alarm on the figures that AWS tells to watch."),
                        Duty::judge),
                rule(
                        "OPS-20",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        DATABASE,
                        must(
                                "database that is watched tells of its events",
                                "a failover, a failed backup and low storage are events, and not all of them figures.",
                                "Add an event subscription of the source type db-instance."),
                        WatchRules::events));
    }

    private static List<Judgement> alike(Evidence evidence) {
        var kinds = new LinkedHashMap<List<String>, Map<String, List<Watched>>>();
        for (var watched : Watched.all(evidence)) {
            watched.by()
                    .forEach((dimension, value) -> who(value)
                            .forEach(name -> kinds.computeIfAbsent(
                                            List.of(watched.namespace(), dimension), any -> new TreeMap<>())
                                    .computeIfAbsent(name, any -> new ArrayList<>())
                                    .add(watched)));
        }
        return kinds.entrySet().stream()
                .flatMap(kind -> alike(kind.getKey().get(1), kind.getValue()))
                .toList();
    }

    private static Stream<String> who(Value value) {
        if (value instanceof Reference reference) {
            return Stream.of(reference.resource().toString());
        }
        return value instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty();
    }

    /** Two may differ for good reasons; NAT gateways all do the same. */
    private static Stream<Judgement> alike(String dimension, Map<String, List<Watched>> kind) {
        int least = dimension.equals(GATEWAY_ID) ? 2 : 3;
        if (kind.size() < least) {
            return Stream.empty();
        }
        return kind.entrySet().stream().map(one -> {
            var missing = missing(one.getKey(), kind);
            return new Judgement(
                    place(dimension, one.getValue().get(0)),
                    Answer.of(
                            missing.isEmpty(),
                            "of " + dimension + " " + one.getKey() + " nothing watches " + String.join(", ", missing)
                                    + ", as of the " + (kind.size() - 1) + " others"));
        });
    }

    /** What is watched of all the others. */
    private static Set<String> missing(String name, Map<String, List<Watched>> kind) {
        var missing = new TreeSet<String>();
        kind.values().forEach(several -> several.forEach(watched -> missing.add(watched.figure())));
        kind.forEach((other, several) -> {
            var figures = several.stream().map(Watched::figure).toList();
            if (other.equals(name)) {
                missing.removeAll(figures);
            } else {
                missing.retainAll(figures);
            }
        });
        return missing;
    }

    private static Place place(String dimension, Watched watched) {
        return Place.of(Watched.target(watched.by().getOrDefault(dimension, Value.absent()))
                .orElse(watched.alarm()));
    }

    private static Answer events(Resource database, Evidence evidence) {
        boolean isWatched = Watched.all(evidence).stream()
                .anyMatch(watched -> watched.by().containsKey("DBInstanceIdentifier")
                        && watched.isOf(database, "DBInstanceIdentifier", database.at("/DBInstanceIdentifier")));
        return isWatched
                ? Answer.of(
                        evidence.assembly().resources("AWS::RDS::EventSubscription").stream()
                                .anyMatch(subscription -> concerns(subscription, database)),
                        "no subscription concerns it")
                : Answer.notApplicable();
    }

    /** Without a type it concerns everything, without names everything of the type; what cannot be told may be this one. */
    private static boolean concerns(Resource subscription, Resource database) {
        if (!subscription.text("/SourceType", "db-instance").equals("db-instance")) {
            return false;
        }
        var names = subscription.list("/SourceIds");
        return names.isEmpty()
                || names.stream()
                        .anyMatch(name -> name instanceof Reference reference
                                ? reference.resource().equals(database)
                                : !(name instanceof Value.Text) || name.equals(database.at("/DBInstanceIdentifier")));
    }
}
