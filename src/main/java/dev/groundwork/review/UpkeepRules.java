package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What keeps a relational database closed, growing and changed in time. */
final class UpkeepRules {

    private static final Set<String> OFF = Set.of("0", "off", "false");

    private UpkeepRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "DATA-8",
                        ERROR,
                        Pillar.SECURITY,
                        "AWS::RDS::DBParameterGroup",
                        must(
                                "database answers over TLS only",
                                "passwords and rows could be read on the way.",
                                "Set rds.force_ssl to 1."),
                        (group, evidence) -> group.text("/Family", "").startsWith("postgres")
                                ? Answer.of(
                                        !OFF.contains(group.text("/Parameters/rds.force_ssl", "1")),
                                        "rds.force_ssl is off")
                                : Answer.notApplicable()),
                rule(
                        "DATA-9",
                        ERROR,
                        Pillar.SECURITY,
                        "AWS::RDS::DBParameterGroup",
                        must(
                                "group keeps passwords as SCRAM hashes",
                                "a stolen MD5 hash is as good as the password.",
                                "Set password_encryption to scram-sha-256."),
                        (group, evidence) -> group.text("/Family", "").startsWith("postgres")
                                ? Answer.of(
                                        !group.text("/Parameters/password_encryption", "scram-sha-256")
                                                        .equals("md5")
                                                && !group.text("/Parameters/rds.accepted_password_auth_method", "scram")
                                                        .contains("md5"),
                                        "it is md5")
                                : Answer.notApplicable()),
                rule(
                        "DATA-10",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database's disk grows by itself to a limit",
                                "a full disk stops the database.",
                                "Set MaxAllocatedStorage at least a tenth above AllocatedStorage."),
                        (database, evidence) -> growth(database)),
                rule(
                        "DATA-11",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::SecretsManager::Secret",
                        must(
                                "database's password is changed by itself",
                                "a password that got out works for ever.",
                                "Add a rotation schedule for it."),
                        UpkeepRules::rotation),
                rule(
                        "DATA-12",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database's backup is over before its maintenance begins",
                                "RDS refuses windows that overlap.",
                                "Move one of the windows."),
                        (database, evidence) -> windows(database)),
                simple(
                        "DATA-13",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database's automated backups outlive it",
                                "whoever deletes the database can go back to its last snapshot only.",
                                "Set DeleteAutomatedBackups to false."),
                        database -> DatabaseRules.isReplicaOrMember(database)
                                || !database.flag("/DeleteAutomatedBackups", true)));
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html, read on 2026-11-21. */
    private static Answer growth(Resource database) {
        boolean shared = !database.at("/DBClusterIdentifier").isAbsent()
                || database.text("/Engine", "").startsWith("aurora");
        if (shared) {
            return Answer.notApplicable();
        }
        if (database.at("/MaxAllocatedStorage").isAbsent()) {
            return Answer.violated("it has no limit to grow to");
        }
        var size = database.number("/AllocatedStorage", 0);
        var limit = database.number("/MaxAllocatedStorage");
        return Answer.of(
                limit.multiply(BigDecimal.TEN).compareTo(size.multiply(BigDecimal.valueOf(11))) >= 0,
                "it has " + size.toPlainString() + " GiB and may have " + limit.toPlainString());
    }

    private static Answer rotation(Resource secret, Evidence evidence) {
        var attached = evidence.pointingAt(secret, "AWS::SecretsManager::SecretTargetAttachment", "/SecretId");
        if (attached.isEmpty()) {
            return Answer.notApplicable();
        }
        boolean rotated = !evidence.pointingAt(secret, "AWS::SecretsManager::RotationSchedule", "/SecretId")
                        .isEmpty()
                || attached.stream()
                        .anyMatch(attachment -> !evidence.pointingAt(
                                        attachment, "AWS::SecretsManager::RotationSchedule", "/SecretId")
                                .isEmpty());
        return Answer.of(rotated, "nothing changes it");
    }

    private static Answer windows(Resource database) {
        var backup = database.at("/PreferredBackupWindow");
        var upkeep = database.at("/PreferredMaintenanceWindow");
        if (backup.isAbsent() || upkeep.isAbsent()) {
            return Answer.notApplicable();
        }
        var saved = Window.daily(backup.text());
        var changed = Window.weekly(upkeep.text());
        return Answer.of(!saved.meets(changed), backup.text() + " and " + upkeep.text() + " overlap");
    }

    /** Minutes of a day from one to another, past midnight where the second is the less. */
    private record Window(int from, int to) {

        private static final int DAY = 24 * 60;

        static Window daily(String text) {
            var ends = text.split("-", 2);
            return new Window(minutes(ends[0]), minutes(ends[1]));
        }

        static Window weekly(String text) {
            return daily(text.replaceAll("[A-Za-z]{3}:", ""));
        }

        boolean meets(Window other) {
            return holds(other.from) || other.holds(from);
        }

        private boolean holds(int minute) {
            return Math.floorMod(minute - from, DAY) < Math.floorMod(to - from, DAY);
        }

        private static int minutes(String time) {
            var parts = time.split(":", 2);
            return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        }
    }
}
