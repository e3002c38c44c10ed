package dev.groundwork.review;

import static dev.groundwork.review.Pillar.RELIABILITY;
import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.NOTE;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.stream.Stream;

/** Groups of logs are there before whoever writes to them, and their keys let CloudWatch in. */
final class LogRules {

    private static final String GROUP = "AWS::Logs::LogGroup";
    private static final String CONTEXT = "kms:EncryptionContext:aws:logs:arn";

    /** What the CDK puts in place of a group. */
    private static final List<String> GROUPS = List.of(GROUP, "Custom::LogRetention");

    private LogRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "ENC-10",
                        ERROR,
                        RELIABILITY,
                        GROUP,
                        must(
                                "log's key lets CloudWatch Logs use it for this log",
                                "CloudWatch refuses to make the log group.",
                                "Allow logs.REGION.amazonaws.com in the key's policy to encrypt and decrypt."),
                        (group, evidence) -> usable(group)),
                rule(
                        "ENC-11",
                        WARNING,
                        SECURITY,
                        GROUP,
                        must(
                                "log is encrypted with the key that is meant for it",
                                "access to it cannot be taken away by taking away the key.",
                                "Name the key in KmsKeyId."),
                        LogRules::meant),
                rule(
                        "DATA-16",
                        WARNING,
                        RELIABILITY,
                        List.of(
                                "AWS::EKS::Cluster",
                                "AWS::RDS::DBCluster",
                                "AWS::RDS::DBInstance",
                                "AWS::SecretsManager::RotationSchedule"),
                        must(
                                "service is made after the log groups that it would make itself",
                                "it makes them first now and then, and the deployment fails on what exists already.",
                                "Let the service depend on its log groups."),
                        LogRules::waits),
                rule(
                        "DATA-17",
                        NOTE,
                        Pillar.COST,
                        List.of("AWS::RDS::DBCluster", "AWS::RDS::DBInstance"),
                        must(
                                "database's exported logs have groups that forget",
                                "RDS makes groups that keep everything for ever.",
                                "Add a log group with RetentionInDays for each exported log."),
                        LogRules::kept));
    }

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html. */
    private static Answer usable(Resource group) {
        return group.at("/KmsKeyId") instanceof Reference named
                        && named.resource().type().equals("AWS::KMS::Key")
                ? Answer.of(
                        PolicyText.toldOf(named.resource()).anyMatch(statement -> isFor(statement, group)),
                        named.resource().logicalId() + " does not")
                : Answer.notApplicable();
    }

    private static boolean isFor(Value statement, Resource group) {
        return PolicyText.allows(statement)
                && letsLogsIn(statement)
                && PolicyText.asked(statement)
                        .filter(asked -> asked.key().equals(CONTEXT))
                        .allMatch(asked -> asked.value().json().contains("*") || names(asked.value(), group));
    }

    private static boolean letsLogsIn(Value statement) {
        return PolicyText.namesEverybody(statement.at("/Principal"))
                || PolicyText.several(statement.at("/Principal/Service"))
                        .anyMatch(service -> service.json().startsWith("\"logs."));
    }

    /** Whether the name is in the context, as far as both are known. */
    private static boolean names(Value context, Resource group) {
        var name = group.at("/LogGroupName");
        return PolicyText.several(context)
                .anyMatch(arn -> name instanceof Value.Text text
                        ? arn.json().endsWith(":log-group:" + text.text() + "\"")
                        : !name.isAbsent() || !arn.json().matches(".*:log-group:[^$\"]+\""));
    }

    private static Answer meant(Resource group, Evidence evidence) {
        if (!(group.at("/LogGroupName") instanceof Value.Text)) {
            return Answer.notApplicable();
        }
        var keys = evidence.assembly().resources("AWS::KMS::Key").stream()
                .filter(key -> PolicyText.toldOf(key)
                        .flatMap(PolicyText::asked)
                        .anyMatch(asked -> asked.key().equals(CONTEXT) && names(asked.value(), group)))
                .map(Resource::logicalId)
                .toList();
        return keys.isEmpty()
                ? Answer.notApplicable()
                : Answer.of(!group.at("/KmsKeyId").isAbsent(), keys + " is meant for it");
    }

    private static Answer waits(Resource service, Evidence evidence) {
        var names = written(service).toList();
        var late = evidence.assembly().resources(GROUP).stream()
                .filter(group -> group.stack().equals(service.stack()))
                .filter(group -> group.at("/LogGroupName") instanceof Value.Text name && names.contains(name.text()))
                .filter(group -> !Order.isAfter(service, group, evidence))
                .map(Resource::logicalId)
                .toList();
        return names.isEmpty() ? Answer.notApplicable() : Answer.of(late.isEmpty(), "it does not wait for " + late);
    }

    /** The groups that a service makes by itself, where it has a name of its own. */
    private static Stream<String> written(Resource service) {
        return switch (service.type()) {
            case "AWS::EKS::Cluster" ->
                EachAt.of(service, "/Logging/ClusterLogging/EnabledTypes").isEmpty()
                        ? Stream.empty()
                        : named(service, "/Name").map(name -> "/aws/eks/" + name + "/cluster");
            case "AWS::RDS::DBCluster" -> exported(service, "/DBClusterIdentifier", "/aws/rds/cluster/");
            case "AWS::RDS::DBInstance" -> exported(service, "/DBInstanceIdentifier", "/aws/rds/instance/");
            default ->
                named(service, "/HostedRotationLambda/RotationLambdaName").map(name -> "/aws/lambda/" + name);
        };
    }

    private static Stream<String> exported(Resource database, String identifier, String prefix) {
        return named(database, identifier)
                .flatMap(name -> PolicyText.several(database.at("/EnableCloudwatchLogsExports"))
                        .map(log -> prefix + name + "/" + log.text()));
    }

    private static Stream<String> named(Resource service, String pointer) {
        return service.at(pointer) instanceof Value.Text name ? Stream.of(name.text()) : Stream.empty();
    }

    private static Answer kept(Resource database, Evidence evidence) {
        var groups = evidence.all(GROUPS).stream()
                .flatMap(group -> named(group, "/LogGroupName"))
                .toList();
        var names = written(database).toList();
        var missing = names.stream().filter(name -> !groups.contains(name)).toList();
        return names.isEmpty() ? Answer.notApplicable() : Answer.of(missing.isEmpty(), "there is none for " + missing);
    }
}
