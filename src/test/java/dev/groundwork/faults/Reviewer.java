package dev.groundwork.faults;

import dev.groundwork.cli.Reviewed;
import dev.groundwork.review.FailureDomain;
import dev.groundwork.review.Finding;
import dev.groundwork.review.Review;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the review says of changed templates that it does not say of the clean ones. */
final class Reviewer {

    private static final Map<String, Review> CLEAN = new HashMap<>();

    private Reviewer() {}

    static synchronized Review clean(String blueprint) {
        return CLEAN.computeIfAbsent(
                blueprint,
                name -> Reviewed.folder(name, Templates.of(name).write(Path.of("target/faults", "clean-" + name))));
    }

    /** Findings that are new, as lines: rule, place and detail. */
    static List<String> findings(String blueprint, Review review) {
        var known = new HashSet<>(lines(clean(blueprint).findings()));
        return lines(review.findings()).stream()
                .filter(line -> !known.contains(line))
                .toList();
    }

    /** What fails otherwise than it did, when a zone, a NAT gateway or a machine does. */
    static List<String> failures(String blueprint, Review review) {
        var known = new HashSet<>(effects(clean(blueprint)));
        return effects(review).stream().filter(line -> !known.contains(line)).toList();
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.acknowledged().isEmpty())
                .map(finding ->
                        Names.plain(finding.rule() + " at " + finding.place().name() + ": " + finding.detail()))
                .toList();
    }

    private static List<String> effects(Review review) {
        return review.failures().stream().flatMap(Reviewer::effects).toList();
    }

    private static Stream<String> effects(FailureDomain domain) {
        return domain.effects().stream()
                .map(effect -> Names.plain(domain.name() + ": " + effect.name() + " " + effect.impact() + ", "
                        + effect.recovery() + ", " + effect.left() + " of " + effect.of() + " left"));
    }
}
