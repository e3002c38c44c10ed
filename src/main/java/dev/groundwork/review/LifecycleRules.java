package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Versions that AWS supports no longer, or not for long. */
final class LifecycleRules {

    private static final int MONTHS_TO_UPGRADE = 3;

    private static final List<String> VERSIONED =
            List.of("AWS::EKS::Cluster", "AWS::MSK::Cluster", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster");

    /** A product in a version. */
    private record Version(String product, String number) {}

    private LifecycleRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "LIFE-1",
                        ERROR,
                        Pillar.SECURITY,
                        VERSIONED,
                        must(
                                "version is in standard support",
                                "it gets no more fixes, costs a multiple, or is upgraded at a time AWS chooses.",
                                "Upgrade to a version that is supported for another year."),
                        (resource, evidence) -> judge(resource, evidence.today(), "ended")),
                rule(
                        "LIFE-2",
                        WARNING,
                        Pillar.OPERATIONAL_EXCELLENCE,
                        VERSIONED,
                        must(
                                "version has at least three months of standard support left",
                                "an upgrade needs rehearsal, and the day does not move.",
                                "Plan the upgrade now."),
                        (resource, evidence) -> isOver(resource, evidence.today())
                                ? Answer.notApplicable()
                                : judge(resource, evidence.today().plusMonths(MONTHS_TO_UPGRADE), "ends")),
                rule(
                        "LIFE-3",
                        WARNING,
                        Pillar.COST,
                        List.of("AWS::EKS::Cluster", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster"),
                        must(
                                "version is upgraded, not kept, at the end of its standard support",
                                "extended support starts by itself, at a multiple of the price.",
                                "Set EKS's UpgradePolicy to STANDARD; RDS's EngineLifecycleSupport only counts when a database"
                                        + " is made or restored: set it to disabled there, or upgrade."),
                        (resource, evidence) -> ends(resource)));
    }

    /**
     * Both keep the version unless told otherwise: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html and
     * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html, read on 2026-11-21.
     */
    private static Answer ends(Resource resource) {
        if (resource.type().equals("AWS::EKS::Cluster")) {
            return Answer.of(
                    resource.text("/UpgradePolicy/SupportType", "EXTENDED").equals("STANDARD"), "it is kept");
        }
        boolean offered = resource.text("/Engine", "").matches(".*(postgres|mysql).*")
                && !DatabaseRules.isReplicaOrMember(resource);
        return offered
                ? Answer.of(resource.text("/EngineLifecycleSupport", "").endsWith("-disabled"), "it is kept")
                : Answer.notApplicable();
    }

    private static Answer judge(Resource resource, LocalDate day, String verb) {
        var version = version(resource);
        if (version.isEmpty()) {
            return Answer.notApplicable();
        }
        var product = version.get().product();
        var name = product + " " + version.get().number();
        return SupportCalendar.endOf(product, version.get().number())
                .map(end -> Answer.of(
                        !SupportCalendar.isOver(product, end, day), name + "'s support " + verb + " on " + end))
                .orElseGet(
                        () -> Answer.unknown("the end of " + name + " is not on our list of " + SupportCalendar.AS_OF));
    }

    private static boolean isOver(Resource resource, LocalDate today) {
        return judge(resource, today, "").kind() == Answer.Kind.VIOLATED;
    }

    private static Optional<Version> version(Resource resource) {
        return switch (resource.type()) {
            case "AWS::EKS::Cluster" -> of("Kubernetes", resource, "/Version");
            case "AWS::MSK::Cluster" -> of("Kafka", resource, "/KafkaVersion");
            default -> database(resource, resource.text("/Engine", ""));
        };
    }

    private static Optional<Version> database(Resource resource, String engine) {
        return engine.isEmpty()
                ? Optional.empty()
                : of(engine.equals("postgres") ? "PostgreSQL" : engine, resource, "/EngineVersion");
    }

    private static Optional<Version> of(String product, Resource resource, String pointer) {
        return resource.at(pointer).isAbsent()
                ? Optional.empty()
                : Optional.of(new Version(product, resource.text(pointer)));
    }
}
