package dev.groundwork.review;

import static dev.groundwork.review.Pillar.RELIABILITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.NOTE;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Volumes are written by one machine, and their snapshots are found again. */
final class SnapshotRules {

    private static final Set<String> SHARED = Set.of("io1", "io2");

    private SnapshotRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "STATE-10",
                        ERROR,
                        RELIABILITY,
                        "AWS::EC2::Volume",
                        must(
                                "volume that several machines attach is of type io1 or io2",
                                "EC2 refuses to make it.",
                                "Set MultiAttachEnabled to false, unless the file system is made for a cluster."),
                        (volume, evidence) -> Answer.of(
                                !volume.flag("/MultiAttachEnabled", false)
                                        || SHARED.contains(volume.text("/VolumeType", "gp2")),
                                "it is " + volume.text("/VolumeType", "gp2"))),
                rule(
                        "STATE-11",
                        ERROR,
                        RELIABILITY,
                        "AWS::DLM::LifecyclePolicy",
                        must(
                                "policy's snapshots carry the tags that policies of access go by",
                                "whoever may read or delete snapshots of that tag is refused, and they pile up.",
                                "Set CopyTags to true."),
                        SnapshotRules::tagged),
                rule(
                        "STATE-12",
                        NOTE,
                        Pillar.OPERATIONAL_EXCELLENCE,
                        "AWS::RDS::DBInstance",
                        must(
                                "database's snapshots carry its tags",
                                "nobody can tell whose they are and who pays for them.",
                                "Set CopyTagsToSnapshot to true."),
                        (database, evidence) -> database.list("/Tags").isEmpty()
                                        || !database.at("/DBClusterIdentifier").isAbsent()
                                ? Answer.notApplicable()
                                : Answer.of(database.flag("/CopyTagsToSnapshot", false), "they do not")),
                rule(
                        "STATE-13",
                        WARNING,
                        RELIABILITY,
                        List.of("AWS::ECR::Repository", "AWS::Logs::LogGroup"),
                        must(
                                "resource that is kept when its stack is deleted is kept when it is replaced",
                                "a change of its name deletes it, although nobody deletes the stack.",
                                "Set UpdateReplacePolicy to Retain as well."),
                        (store, evidence) -> isKept(store.deletionPolicy())
                                ? Answer.of(isKept(store.updateReplacePolicy()), "its replacement deletes it")
                                : Answer.notApplicable()),
                rule(
                        "STATE-14",
                        ERROR,
                        RELIABILITY,
                        "AWS::DLM::LifecyclePolicy",
                        must(
                                "schedule keeps a snapshot at least, unless it archives them",
                                "each snapshot is deleted as soon as it is made.",
                                "Set the Count of RetainRule to the days that you want to go back."),
                        (lifecycle, evidence) -> Answer.of(
                                EachAt.of(lifecycle, "/PolicyDetails/Schedules/*").stream()
                                        .filter(schedule ->
                                                schedule.at("/ArchiveRule").isAbsent())
                                        .allMatch(schedule -> schedule.at("/RetainRule/Count")
                                                        .number(1)
                                                        .signum()
                                                > 0),
                                "one keeps none")));
    }

    private static boolean isKept(Value policy) {
        return policy.text("Delete").startsWith("Retain");
    }

    private static Answer tagged(Resource lifecycle, Evidence evidence) {
        var tags = EachAt.of(lifecycle, "/PolicyDetails/TargetTags/*/Key").stream()
                .map(Value::text)
                .collect(Collectors.toSet());
        var asking = evidence.all(AccessRules.HOLDERS).stream()
                .filter(holder -> PolicyText.toldOf(holder)
                        .filter(SnapshotRules::isOfSnapshots)
                        .flatMap(PolicyText::asked)
                        .anyMatch(asked ->
                                tags.stream().anyMatch(tag -> asked.key().endsWith(":ResourceTag/" + tag))))
                .map(Resource::logicalId)
                .sorted()
                .toList();
        var schedules = lifecycle.at("/PolicyDetails/Schedules").items();
        return asking.isEmpty()
                ? Answer.notApplicable()
                : Answer.of(
                        schedules.stream()
                                .allMatch(schedule -> schedule.at("/CopyTags").flag(false)),
                        asking.get(0) + " goes by " + tags.stream().sorted().toList());
    }

    private static boolean isOfSnapshots(Value statement) {
        return PolicyText.several(statement.at("/Resource"))
                .anyMatch(resource -> resource.json().contains(":snapshot/"));
    }
}
