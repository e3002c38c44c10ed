package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Relational databases (RDS). */
final class DatabaseRules {

    /** What a secret may be attached to: the words of TargetType. */
    private static final List<String> TARGETS = List.of(
            "AWS::RDS::DBInstance",
            "AWS::RDS::DBCluster",
            "AWS::DocDB::DBInstance",
            "AWS::DocDB::DBCluster",
            "AWS::Redshift::Cluster",
            "AWS::RedshiftServerless::Namespace");

    private DatabaseRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "DATA-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBSubnetGroup",
                        must(
                                "database's subnets are in at least two zones",
                                "RDS refuses fewer, and a standby has nowhere else to be.",
                                "Add a subnet of another zone."),
                        (group, evidence) -> zones(group)),
                rule(
                        "DATA-2",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "parameter group is of the database's version",
                                "RDS refuses to make the database.",
                                "Set Family to the engine and its version, such as postgres18."),
                        (database, evidence) -> family(database)),
                rule(
                        "DATA-3",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBParameterGroup",
                        must(
                                "parameter is one that PostgreSQL or RDS knows",
                                "RDS refuses the group, and nobody tunes anything.",
                                "Look for the misspelt name."),
                        (group, evidence) -> group.text("/Family").contains("postgres")
                                ? PostgresqlParameters.judge(
                                        group.at("/Parameters").fields().keySet())
                                : Answer.notApplicable()),
                rule(
                        "DATA-4",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::SecretsManager::SecretTargetAttachment",
                        must(
                                "secret is attached to what it says",
                                "the attachment fails, and the secret never gets the host name.",
                                "Set TargetType to the type of the resource in TargetId."),
                        (attachment, evidence) -> target(attachment)),
                rule(
                        "DATA-5",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database has a standby in another zone",
                                "the loss of its zone is the loss of the database until somebody restores a backup.",
                                "Set MultiAZ to true."),
                        (database, evidence) -> isReplicaOrMember(database)
                                ? Answer.notApplicable()
                                : Answer.of(database.flag("/MultiAZ", false), "it has none")),
                simple(
                        "DATA-6",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database takes minor versions by itself",
                                "fixes of security holes wait for somebody to remember them.",
                                "Set AutoMinorVersionUpgrade to true."),
                        database -> database.flag("/AutoMinorVersionUpgrade", true)),
                rule(
                        "DATA-7",
                        ERROR,
                        Pillar.SECURITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database's password is in no template",
                                "everybody who may read the stack may read it.",
                                "Let RDS or Secrets Manager make it: ManageMasterUserPassword or a dynamic reference."),
                        (database, evidence) -> password(database)));
    }

    static boolean isReplicaOrMember(Resource database) {
        return List.of("/SourceDBInstanceIdentifier", "/DBClusterIdentifier").stream()
                .anyMatch(pointer -> !database.at(pointer).isAbsent());
    }

    private static Answer zones(Resource group) {
        var zones = new TreeSet<String>();
        group.followAll("/SubnetIds")
                .forEach(subnet -> zones.add(Ground.zoneOf(subnet).text()));
        return Answer.of(zones.size() >= 2, "they are in " + zones);
    }

    private static Answer family(Resource database) {
        if (!(database.at("/DBParameterGroupName") instanceof Reference named)
                || database.at("/EngineVersion").isAbsent()) {
            return Answer.notApplicable();
        }
        var group = named.follow().orElseThrow();
        var expected = family(database.text("/Engine"), database.text("/EngineVersion"));
        return expected.map(name -> Answer.of(
                        group.text("/Family").equals(name),
                        "it is of " + group.text("/Family") + ", the database of " + name))
                .orElseGet(
                        () -> Answer.unknown("the families of " + database.text("/Engine") + " are not on our list"));
    }

    private static Optional<String> family(String engine, String version) {
        var numbers = version.split("\\.", -1);
        var two = numbers.length < 2 ? version : numbers[0] + "." + numbers[1];
        return Optional.ofNullable(Map.of(
                        "postgres", "postgres" + numbers[0],
                        "aurora-postgresql", "aurora-postgresql" + numbers[0],
                        "mysql", "mysql" + two,
                        "mariadb", "mariadb" + two)
                .get(engine));
    }

    private static Answer target(Resource attachment) {
        var type = attachment.text("/TargetType");
        if (!TARGETS.contains(type)) {
            return Answer.violated("a secret cannot be attached to '" + type + "'");
        }
        return attachment.at("/TargetId") instanceof Reference target
                ? target.follow()
                        .map(resource -> Answer.of(resource.type().equals(type), "it is a " + resource.type()))
                        .orElseGet(Answer::holds)
                : Answer.holds();
    }

    private static Answer password(Resource database) {
        var written = database.at("/MasterUserPassword");
        return Answer.of(
                !(written instanceof Value.Text text) || text.text().startsWith("{{resolve:"), "it is written in it");
    }
}
