package dev.groundwork.review;

import static dev.groundwork.review.Pillar.OPERATIONAL_EXCELLENCE;
import static dev.groundwork.review.Pillar.RELIABILITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Settings of a database that mean nothing without another one. */
final class SettingRules {

    private static final String ROLES = "/EnableIAMDatabaseAuthentication";
    private static final String LIBRARIES = "/Parameters/shared_preload_libraries";

    /** Whose parameters begin like this, and the library that reads them. */
    private static final Map<String, String> READERS =
            new TreeMap<>(Map.of("auto_explain.", "auto_explain", "pgaudit.", "pgaudit", "cron.", "pg_cron"));

    /** https://www.postgresql.org/docs/current/runtime-config.html, and rds.force_ssl of RDS itself. */
    private static final Set<String> SWITCHES = Set.of(
            "auto_explain.log_analyze",
            "auto_explain.log_nested_statements",
            "auto_explain.log_timing",
            "autovacuum",
            "hot_standby_feedback",
            "log_checkpoints",
            "log_disconnections",
            "log_lock_waits",
            "pg_stat_statements.save",
            "rds.force_ssl",
            "track_io_timing");

    private static final Set<String> POSITIONS = Set.of("0", "1", "on", "off", "true", "false");

    private SettingRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "DATA-18",
                        ERROR,
                        RELIABILITY,
                        "AWS::RDS::DBInstance",
                        must(
                                "database takes roles in place of passwords if anybody counts on it",
                                "whoever signs in with a role is refused.",
                                "Set EnableIAMDatabaseAuthentication to true."),
                        SettingRules::takesRoles),
                rule(
                        "DATA-19",
                        ERROR,
                        RELIABILITY,
                        "AWS::SecretsManager::RotationSchedule",
                        must(
                                "function that changes passwords runs in private subnets of one network, each named once",
                                "it reaches neither the database nor Secrets Manager, and the password stays.",
                                "Name private subnets and a security group of the database's network."),
                        SettingRules::placed),
                rule(
                        "DATA-20",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::RDS::DBInstance",
                        must(
                                "database records its load if it is told how to keep the record",
                                "when it is slow, nobody can say why.",
                                "Set EnablePerformanceInsights to true."),
                        (database, evidence) -> recorded(database)),
                rule(
                        "DATA-21",
                        WARNING,
                        OPERATIONAL_EXCELLENCE,
                        "AWS::RDS::DBParameterGroup",
                        must(
                                "library is loaded whose parameters are set",
                                "the parameters do nothing.",
                                "Name it in shared_preload_libraries."),
                        (group, evidence) -> loaded(group)),
                rule(
                        "DATA-22",
                        ERROR,
                        RELIABILITY,
                        "AWS::RDS::DBParameterGroup",
                        must(
                                "parameter that is on or off is one of them",
                                "RDS refuses the group.",
                                "Set it to 1 or 0."),
                        (group, evidence) -> switched(group)));
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html. */
    private static Answer takesRoles(Resource database, Evidence evidence) {
        if (database.flag(ROLES, false)) {
            return Answer.holds();
        }
        boolean logged = PolicyText.several(database.at("/EnableCloudwatchLogsExports"))
                .anyMatch(new Value.Text("iam-db-auth-error")::equals);
        if (logged) {
            return Answer.violated("the log of those who were refused is exported");
        }
        boolean others = evidence.assembly().resources("AWS::RDS::DBInstance").size() > 1;
        boolean allowed = evidence.all(AccessRules.HOLDERS).stream()
                .flatMap(PolicyText::toldOf)
                .filter(PolicyText::allows)
                .flatMap(statement -> PolicyText.actions(statement).stream())
                .anyMatch("rds-db:connect"::equalsIgnoreCase);
        return allowed && !others ? Answer.violated("a policy allows rds-db:connect") : Answer.notApplicable();
    }

    private static Answer placed(Resource schedule, Evidence evidence) {
        var subnets = named(schedule.at("/HostedRotationLambda/VpcSubnetIds"));
        if (subnets.isEmpty()) {
            return Answer.notApplicable();
        }
        var twice = subnets.stream()
                .filter(subnet -> subnets.indexOf(subnet) != subnets.lastIndexOf(subnet))
                .findFirst();
        if (twice.isPresent()) {
            return Answer.violated(twice.get().logicalId() + " is named twice");
        }
        var open = subnets.stream()
                .filter(subnet -> Ground.piece(evidence, subnet).isPublic())
                .findFirst();
        if (open.isPresent()) {
            return Answer.violated(open.get().logicalId() + " is public");
        }
        var groups = named(schedule.at("/HostedRotationLambda/VpcSecurityGroupIds"));
        var networks = Stream.concat(subnets.stream(), groups.stream())
                .flatMap(end -> end.follow("/VpcId").stream())
                .map(Resource::logicalId)
                .distinct()
                .toList();
        return Answer.of(networks.size() == 1, "they are of " + networks);
    }

    /** What a text of ids, parted by commas, refers to. */
    private static List<Resource> named(Value ids) {
        var parts = ids instanceof Composed several ? several.parts() : List.of(ids);
        return parts.stream()
                .flatMap(part -> part instanceof Reference id ? id.follow().stream() : Stream.empty())
                .filter(resource -> !resource.at("/VpcId").isAbsent())
                .toList();
    }

    private static Answer recorded(Resource database) {
        boolean told = Stream.of("/PerformanceInsightsKMSKeyId", "/PerformanceInsightsRetentionPeriod")
                .anyMatch(pointer -> !database.at(pointer).isAbsent());
        return told
                ? Answer.of(database.flag("/EnablePerformanceInsights", false), "it does not")
                : Answer.notApplicable();
    }

    private static Answer loaded(Resource group) {
        if (!group.text("/Family", "").contains("postgres")) {
            return Answer.notApplicable();
        }
        var libraries = List.of(group.text(LIBRARIES, "").split("\\s*,\\s*"));
        var parameters = group.at("/Parameters").fields().keySet();
        var missing = READERS.entrySet().stream()
                .filter(reader -> parameters.stream().anyMatch(name -> name.startsWith(reader.getKey())))
                .map(Map.Entry::getValue)
                .filter(library -> !libraries.contains(library))
                .toList();
        return Answer.of(missing.isEmpty(), missing + " is not loaded");
    }

    private static Answer switched(Resource group) {
        if (!group.text("/Family", "").contains("postgres")) {
            return Answer.notApplicable();
        }
        var neither = PolicyText.fields(group.at("/Parameters"))
                .filter(parameter -> SWITCHES.contains(parameter.getKey()))
                .filter(parameter ->
                        !POSITIONS.contains(parameter.getValue().text().toLowerCase(Locale.ROOT)))
                .map(parameter ->
                        parameter.getKey() + " = " + parameter.getValue().text())
                .toList();
        return Answer.of(neither.isEmpty(), "there is " + neither);
    }
}
