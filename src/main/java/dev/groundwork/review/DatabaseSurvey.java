package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import dev.groundwork.review.Effect.Impact;
import dev.groundwork.review.Effect.Recovery;
import dev.groundwork.review.Effect.Subject;
import dev.groundwork.review.FailureDomain.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Databases: with a standby elsewhere they go on, without one they stop. */
final class DatabaseSurvey implements FailureDomains.Survey {

    private final List<Resource> databases;

    DatabaseSurvey(Evidence evidence) {
        this.databases = evidence.assembly().resources("AWS::RDS::DBInstance").stream()
                .filter(database -> !DatabaseRules.isReplicaOrMember(database))
                .toList();
    }

    @Override
    public Stream<Effect> withoutZone(String zone) {
        return databases.stream()
                .map(database -> Effect.told(Subject.DATABASE, database.toString(), () -> effect(database, zone)));
    }

    @Override
    public Stream<FailureDomain> singles() {
        return databases.stream()
                .map(database -> new FailureDomain(
                        Kind.INSTANCE,
                        "the machine of " + database,
                        List.of(Effect.told(Subject.DATABASE, database.toString(), () -> machine(database)))));
    }

    private static Effect effect(Resource database, String zone) {
        var zones = zones(database);
        if (!zones.contains(zone)) {
            return Effect.none(Subject.DATABASE, database.toString(), 1, "it is never in this zone");
        }
        boolean standby = database.flag("/MultiAZ", false);
        if (standby) {
            boolean elsewhere = zones.size() > 1;
            return elsewhere
                    ? takesOver(database)
                    : lost(database, Recovery.BY_A_PERSON, "its standby is in the same zone");
        }
        var own = database.at("/AvailabilityZone");
        return !own.isAbsent() && !own.text().equals(zone)
                ? Effect.none(Subject.DATABASE, database.toString(), 1, "it is in " + own.text())
                : lost(
                        database,
                        Recovery.BY_A_PERSON,
                        (own.isAbsent() ? "if AWS put it into this zone, it" : "it")
                                + " has no standby: somebody restores a backup in another zone, or waits");
    }

    private static Effect machine(Resource database) {
        return database.flag("/MultiAZ", false)
                ? takesOver(database)
                : lost(database, Recovery.BY_ITSELF, "down until RDS has replaced the machine in its zone");
    }

    private static Effect takesOver(Resource database) {
        return new Effect(
                Subject.DATABASE,
                database.toString(),
                Impact.DEGRADED,
                Recovery.BY_ITSELF,
                1,
                2,
                "the standby in another zone takes over within minutes");
    }

    private static Effect lost(Resource database, Recovery recovery, String text) {
        return new Effect(Subject.DATABASE, database.toString(), Impact.LOST, recovery, 0, 1, text);
    }

    private static List<String> zones(Resource database) {
        return database.follow("/DBSubnetGroupName").stream()
                .flatMap(group -> group.followAll("/SubnetIds").stream())
                .map(Ground::zoneOf)
                .map(Value::text)
                .distinct()
                .toList();
    }
}
