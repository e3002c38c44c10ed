package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.ofStacks;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.StackTemplate;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;

/** What holds state is not lost by a mistake, and can be brought back. */
final class StateRules {

    /** What cannot be made again from the template. */
    static final List<String> STATEFUL = List.of(
            "AWS::RDS::DBInstance",
            "AWS::RDS::DBCluster",
            "AWS::DocDB::DBCluster",
            "AWS::Neptune::DBCluster",
            "AWS::DynamoDB::Table",
            "AWS::DynamoDB::GlobalTable",
            "AWS::EC2::Volume",
            "AWS::EFS::FileSystem",
            "AWS::ElastiCache::ReplicationGroup",
            "AWS::KMS::Key",
            "AWS::MSK::Cluster",
            "AWS::OpenSearchService::Domain",
            "AWS::S3::Bucket");

    private static final Set<String> KEPT = Set.of("Retain", "Snapshot", "RetainExceptOnCreate");
    private static final int DAYS = 7;

    private StateRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "STATE-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        STATEFUL,
                        must(
                                "store outlives its stack and its replacement",
                                "deleting the stack, or a change that replaces the store, deletes the data.",
                                "Set DeletionPolicy and UpdateReplacePolicy to Retain or Snapshot."),
                        (store, evidence) -> kept(store)),
                simple(
                        "STATE-2",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database is protected from deletion",
                                "one wrong command deletes it.",
                                "Set DeletionProtection to true."),
                        database -> DatabaseRules.isReplicaOrMember(database)
                                || database.flag("/DeletionProtection", false)),
                simple(
                        "STATE-3",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Cluster",
                        must(
                                "cluster is protected from deletion",
                                "with it goes everything that runs on it.",
                                "Set DeletionProtection to true."),
                        cluster -> cluster.flag("/DeletionProtection", false)),
                ofStacks(
                        "STATE-4",
                        WARNING,
                        Pillar.RELIABILITY,
                        must(
                                "stack that holds state is protected from termination",
                                "one wrong command starts to take it down.",
                                "Turn termination protection on."),
                        (stack, evidence) -> terminable(stack)),
                rule(
                        "STATE-5",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::RDS::DBInstance", "AWS::RDS::DBCluster"),
                        must(
                                "database can be brought back to any moment of the last week",
                                "what was deleted by mistake on Friday is missed on Monday.",
                                "Set BackupRetentionPeriod to 7 days or more."),
                        (database, evidence) ->
                                DatabaseRules.isReplicaOrMember(database) ? Answer.notApplicable() : days(database)),
                rule(
                        "STATE-6",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::Volume",
                        must(
                                "volume is in a backup plan",
                                "what somebody deletes from it is gone.",
                                "Give it a tag that a lifecycle policy or a backup selection targets."),
                        StateRules::backedUp),
                rule(
                        "STATE-7",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::SecretsManager::Secret",
                        must(
                                "secret outlives its stack and its replacement",
                                "the data that it opens stays, and nobody can open it.",
                                "Set DeletionPolicy and UpdateReplacePolicy to Retain."),
                        (secret, evidence) -> kept(secret)),
                simple(
                        "STATE-8",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::ECR::Repository",
                        must(
                                "repository is not deleted while it holds images",
                                "there is nothing to roll back to.",
                                "Set EmptyOnDelete to false."),
                        images -> !images.flag("/EmptyOnDelete", false)));
    }

    private static Answer kept(Resource store) {
        boolean member = !store.at("/DBClusterIdentifier").isAbsent();
        if (member) {
            return Answer.notApplicable();
        }
        var snapshots = List.of("AWS::RDS::DBInstance", "AWS::RDS::DBCluster").contains(store.type());
        var deleted = store.deletionPolicy().text(snapshots ? "Snapshot" : "Delete");
        var replaced = store.updateReplacePolicy().text("Delete");
        return Answer.of(
                KEPT.contains(deleted) && KEPT.contains(replaced),
                "on deletion: " + deleted + ", on replacement: " + replaced);
    }

    private static Answer terminable(StackTemplate stack) {
        boolean stateful = stack.resources().stream()
                .anyMatch(resource ->
                        STATEFUL.contains(resource.type()) && !resource.type().equals("AWS::KMS::Key"));
        return stateful ? Answer.of(stack.isTerminationProtected(), "it is not") : Answer.notApplicable();
    }

    private static Answer days(Resource database) {
        int days = database.number("/BackupRetentionPeriod", 1).intValueExact();
        return Answer.of(days >= DAYS, "backups are kept for " + days + " days");
    }

    private static Answer backedUp(Resource volume, Evidence evidence) {
        var targeted = evidence.assembly().resources("AWS::DLM::LifecyclePolicy").stream()
                .filter(policy -> policy.text("/State", "ENABLED").equals("ENABLED"))
                .flatMap(policy -> policy.list("/PolicyDetails/TargetTags").stream())
                .anyMatch(tag -> NodeSets.tag(volume, tag.at("/Key").text()).equals(value(tag)));
        if (targeted) {
            return Answer.holds();
        }
        return evidence.assembly().resources("AWS::Backup::BackupSelection").isEmpty()
                ? Answer.violated("no policy targets its tags")
                : Answer.unknown("a backup selection may choose it");
    }

    private static String value(Value tag) {
        return tag.at("/Value").text();
    }
}
